package org.camerata.audit;

import org.camerata.audit.chain.EntryContent;

/** An entry that only has to be stored. */
record SignedEntry(EntryContent content, String mac) {

    AuditEntry toRow() {
        return new AuditEntry(content, mac);
    }
}
