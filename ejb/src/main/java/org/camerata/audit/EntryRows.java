package org.camerata.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The audit_entry table: added to, never changed (A3.5). */
@ApplicationScoped
class EntryRows {

    @PersistenceContext EntityManager entities;

    /** Sent to the database at once, in the caller's transaction; there must be one. */
    void add(SignedEntry entry) {
        AuditEntry row = entry.toRow();
        entities.persist(row); // its id is the database's, so this inserts
        entities.detach(row);
    }
}
