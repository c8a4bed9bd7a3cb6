package org.camerata.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.camerata.audit.chain.Checkpoint;

/** The audit_checkpoint table. */
@ApplicationScoped
class CheckpointRows {

    @PersistenceContext EntityManager entities;

    void add(Checkpoint checkpoint) {
        entities.persist(new AuditCheckpoint(checkpoint));
        entities.flush();
    }

    Optional<Checkpoint> last() {
        return entities.createQuery(
                        "select c from AuditCheckpoint c order by c.number desc",
                        AuditCheckpoint.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(AuditCheckpoint::checkpoint);
    }

    /** In the order of their numbers. */
    List<Checkpoint> after(long number, int countMax) {
        return entities.createQuery(
                        "select c from AuditCheckpoint c where c.number > :after order by c.number",
                        AuditCheckpoint.class)
                .setParameter("after", number)
                .setMaxResults(countMax)
                .getResultStream()
                .map(AuditCheckpoint::checkpoint)
                .toList();
    }
}
