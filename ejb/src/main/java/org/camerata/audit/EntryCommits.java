package org.camerata.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Entries in transactions of their own, whatever becomes of the caller's. */
@Stateless
public class EntryCommits {

    @Inject EntryRows rows;

    /** All of them or none. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void add(List<SignedEntry> entries) {
        entries.forEach(rows::add);
    }
}
