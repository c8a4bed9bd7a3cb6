package org.camerata.camera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camerata.audit.CurrentActor;
import org.camerata.shared.CameraId;
import org.camerata.shared.LastRows;
import org.camerata.shared.TimeRange;

/**
 * When which camera was to be recorded, and who decided it. Written in the transaction that changes
 * the camera, whichever way leads to it: each says that the camera changed.
 */
@ApplicationScoped
public class PlanHistory {

    /** Of the cameras of one question. */
    static final int CHANGE_COUNT_MAX = 20_000;

    private static final String LAST_BEFORE =
            "(select * from recording_plan where camera_id = ? and decided_at <= ?"
                    + " order by decided_at desc, id desc limit 1)";

    @PersistenceContext EntityManager entities;
    @Inject CurrentActor actor;
    @Inject Clock clock;

    void onChanged(@Observes CameraChanged event) {
        Camera camera = entities.find(Camera.class, event.camera().value());
        DecidedPlan.Plan plan = camera.plan();
        Instant now = clock.instant();
        boolean isNew =
                latest(event.camera(), now)
                        .filter(decided -> decided.plan().equals(plan))
                        .isEmpty();
        if (isNew) {
            entities.persist(new DecidedPlan(event.camera(), plan, now, actor.get().name()));
        }
    }

    /**
     * What was decided in a time, and what held when it began: the earliest of each camera first.
     * In the caller's transaction.
     */
    public List<PlanChange> of(Collection<CameraId> cameras, TimeRange range) {
        List<Long> ids = cameras.stream().map(CameraId::value).toList();
        List<PlanChange> changes = new ArrayList<>();
        LastRows.before(range.from(), ids, LAST_BEFORE, DecidedPlan.class, entities).stream()
                .map(DecidedPlan::change)
                .forEach(changes::add);
        entities.createNamedQuery("DecidedPlan.between", DecidedPlan.class)
                .setParameter("cameras", ids)
                .setParameter("from", range.from())
                .setParameter("to", range.to())
                .setMaxResults(CHANGE_COUNT_MAX)
                .getResultStream()
                .map(DecidedPlan::change)
                .forEach(changes::add);
        return changes;
    }

    /** Those of this transaction are in the table already, as their ids come from it. */
    private Optional<DecidedPlan> latest(CameraId camera, Instant time) {
        return entities.createNamedQuery("DecidedPlan.before", DecidedPlan.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("camera", camera.value())
                .setParameter("time", time)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
