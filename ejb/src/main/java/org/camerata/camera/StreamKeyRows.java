package org.camerata.camera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.camerata.shared.CameraId;

/** The stream_key table. */
@ApplicationScoped
class StreamKeyRows {

    @PersistenceContext EntityManager entities;

    void add(StreamKey key) {
        entities.persist(key);
    }

    void remove(StreamKey key) {
        entities.remove(key);
    }

    /** The newest first. */
    List<StreamKey> ofProfile(ProfileId profile) {
        return entities.createNamedQuery("StreamKey.ofProfile", StreamKey.class)
                .setParameter("profile", profile.value())
                .getResultList();
    }

    List<StreamKey> ofCamera(CameraId camera) {
        return entities.createNamedQuery("StreamKey.ofCamera", StreamKey.class)
                .setParameter("camera", camera.value())
                .getResultList();
    }

    /** Whose time is over at the given one, the oldest first. */
    List<StreamKey> retired(Instant now, int countMax) {
        return entities.createNamedQuery("StreamKey.retired", StreamKey.class)
                .setParameter("now", now)
                .setMaxResults(countMax)
                .getResultList();
    }
}
