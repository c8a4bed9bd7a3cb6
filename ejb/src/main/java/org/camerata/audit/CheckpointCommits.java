package org.camerata.audit;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camerata.audit.chain.Checkpoint;
import org.camerata.audit.chain.SigningKeys;

/** Signs the chain in a transaction of its own. */
@Stateless
public class CheckpointCommits {

    /** What can be removed unnoticed is at most the end that is younger than this. */
    static final Duration EVERY = Duration.ofHours(1);

    @Inject CheckpointRows rows;
    @Inject SealRows seals;
    @Inject Clock clock;
    @Resource SessionContext session;

    /** Adds one if the last is old, or there is none. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void signIfDue(SigningKeys keys) {
        Instant now = clock.instant();
        Optional<Checkpoint> last = rows.last();
        if (last.filter(one -> now.isBefore(one.at().plus(EVERY))).isPresent()) {
            return;
        }
        long number = last.map(Checkpoint::number).orElse(0L) + 1;
        String previous = last.map(Checkpoint::signature).orElse(Checkpoint.NO_SIGNATURE);
        try {
            rows.add(keys.sign(number, now, seals.last(), previous));
        } catch (PersistenceException e) {
            if (!Conflicts.isOne(e)) {
                throw e;
            }
            session.setRollbackOnly(); // another node was faster
        }
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Checkpoint> after(long number, int countMax) {
        return rows.after(number, countMax);
    }
}
