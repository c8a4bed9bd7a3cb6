package org.camerata.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camerata.shared.CameraId;

/** The publish_session table. */
@ApplicationScoped
class PublishSessions {

    static final int LIVE_COUNT_MAX = 10_000;

    @PersistenceContext EntityManager entities;

    /** Adds after everything that was changed before, so that the old live session is out (I1). */
    void add(PublishSession session) {
        entities.flush();
        entities.persist(session);
    }

    List<PublishSession> live() {
        return entities.createNamedQuery("PublishSession.live", PublishSession.class)
                .setMaxResults(LIVE_COUNT_MAX)
                .getResultList();
    }

    Optional<PublishSession> live(CameraId camera) {
        return entities.createNamedQuery("PublishSession.liveOfCamera", PublishSession.class)
                .setParameter("camera", camera.value())
                .getResultStream()
                .findFirst();
    }

    Optional<PublishSession> live(MediaClient client) {
        return entities.createNamedQuery("PublishSession.liveOfClient", PublishSession.class)
                .setParameter("epoch", client.epoch())
                .setParameter("client", client.id())
                .getResultStream()
                .findFirst();
    }

    Optional<Instant> lastEnd(CameraId camera) {
        return Optional.ofNullable(
                entities.createNamedQuery("PublishSession.lastEnd", Instant.class)
                        .setParameter("camera", camera.value())
                        .getSingleResult());
    }

    /** The session that a file begun just before the given time belongs to. */
    Optional<Long> latestBefore(CameraId camera, Instant before) {
        return entities.createNamedQuery("PublishSession.latestBefore", Long.class)
                .setParameter("camera", camera.value())
                .setParameter("before", before)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void seen(List<Long> ids, Instant now) {
        if (!ids.isEmpty()) {
            entities.createNamedQuery("PublishSession.seen")
                    .setParameter("ids", ids)
                    .setParameter("now", now)
                    .executeUpdate();
        }
    }
}
