package org.camerata.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Writes down what happens; the one way into the audit log. Who did it and from where is added from
 * {@link CurrentActor}.
 */
@ApplicationScoped
public class AuditTrail {

    @Inject EntryMaker maker;
    @Inject EntryRows rows;
    @Inject EntryCommits commits;
    @Inject RefusalLimit refusals;
    @Inject LaterEntries later;

    /**
     * Writes it in the caller's transaction, which must be there: what was done and its entry are
     * kept together or not at all (A3.1).
     *
     * @throws AuditUnavailable if it cannot be written; the transaction is rolled back
     */
    public void record(AuditEvent event) {
        try {
            rows.add(maker.make(event));
        } catch (RuntimeException e) {
            throw new AuditUnavailable(e);
        }
    }

    /**
     * Writes it in a transaction of its own, committed before this returns: for refusals, logins,
     * and whatever somebody is shown. Of refusals only so many a minute are written one by one, the
     * others are counted ({@link RefusalLimit}); one that cannot be written now waits in memory,
     * because what was refused stays refused.
     *
     * @throws AuditUnavailable if it cannot be written; what it tells of must not happen then
     */
    public void recordAtOnce(AuditEvent event) {
        boolean refusal = event.outcome() == Outcome.REFUSED;
        if (refusal && !refusals.admit(maker.actor().address())) {
            return;
        }
        try {
            commits.add(List.of(maker.make(event)));
        } catch (RuntimeException e) {
            if (!refusal) {
                throw new AuditUnavailable(e);
            }
            later.add(event);
        }
    }

    /**
     * Writes it soon: only for what cameras do, which waits for nothing. Never blocks, never
     * throws; kept in memory while the database is away. Refusals are counted as above.
     */
    public void recordLater(AuditEvent event) {
        if (event.outcome() != Outcome.REFUSED || refusals.admit(maker.actor().address())) {
            later.add(event);
        }
    }
}
