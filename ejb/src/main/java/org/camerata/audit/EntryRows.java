package org.camerata.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;

/** The audit_entry table: added to, never changed (A3.5). */
@ApplicationScoped
class EntryRows {

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    private volatile Instant addedAt = Instant.MIN;

    /** Sent to the database at once, in the caller's transaction; there must be one. */
    void add(SignedEntry entry) {
        AuditEntry row = entry.toRow();
        entities.persist(row); // its id is the database's, so this inserts
        entities.detach(row);
        addedAt = clock.instant();
    }

    /** When this node last added one; its transaction may still be open. */
    Instant addedAt() {
        return addedAt;
    }
}
