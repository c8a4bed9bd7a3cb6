package org.camerata.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.camerata.audit.CurrentActor;

/** The recording_removal table, written in the transaction that takes footage away. */
@ApplicationScoped
class Removals {

    /** So many neighbours are looked at before a removal stands alone. */
    private static final int NEIGHBOUR_COUNT_MAX = 10;

    @PersistenceContext EntityManager entities;
    @Inject CurrentActor actor;
    @Inject Clock clock;

    /** The row of a segment goes; why there is nothing stays. */
    void remember(Recording segment, RemovalReason why) {
        if (segment.endedAt().isAfter(segment.startedAt())) {
            add(segment.removal(why, clock.instant(), actor.get().name()));
        }
    }

    private void add(Removal removal) {
        if (near(removal).stream().noneMatch(one -> one.takeIn(removal))) {
            entities.persist(new RemovedFootage(removal));
        }
    }

    private List<RemovedFootage> near(Removal removal) {
        return entities.createNamedQuery("RemovedFootage.near", RemovedFootage.class)
                .setParameter("camera", removal.cameraId())
                .setParameter("why", removal.why())
                .setParameter(
                        "earliest",
                        removal.startedAt()
                                .minus(RemovedFootage.LENGTH_MAX)
                                .minus(RemovedFootage.SEAM_MAX))
                .setParameter("latest", removal.endedAt().plus(RemovedFootage.SEAM_MAX))
                .setMaxResults(NEIGHBOUR_COUNT_MAX)
                .getResultList();
    }
}
