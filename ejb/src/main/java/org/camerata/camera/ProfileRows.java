package org.camerata.camera;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camerata.shared.CameraId;

/** The camera_profile table. */
@ApplicationScoped
class ProfileRows {

    private static final int FLAPPING_COUNT_MAX = 10_000;

    @PersistenceContext EntityManager entities;

    CameraProfile add(CameraProfile profile) {
        entities.persist(profile); // its id comes from the insert, so that is now
        return profile;
    }

    Optional<CameraProfile> find(ProfileId id) {
        return Optional.ofNullable(entities.find(CameraProfile.class, id.value()));
    }

    /** MAIN first; a SUB that was given up is among them. */
    List<CameraProfile> ofCamera(CameraId camera) {
        return entities.createNamedQuery("CameraProfile.ofCamera", CameraProfile.class)
                .setParameter("camera", camera.value())
                .getResultList();
    }

    CameraProfile main(CameraId camera) {
        return find(camera, ProfileKind.MAIN)
                .orElseThrow(() -> new IllegalStateException("each camera has a main profile"));
    }

    Optional<CameraProfile> find(CameraId camera, ProfileKind kind) {
        return ofCamera(camera).stream().filter(profile -> profile.kind() == kind).findFirst();
    }

    /** A profile beside its camera; names that nobody has are left out. */
    List<Owned> withCamera(List<StreamName> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        return entities.createNamedQuery("CameraProfile.withCamera", Object[].class)
                .setParameter("names", names.stream().map(StreamName::value).toList())
                .getResultStream()
                .map(row -> new Owned((CameraProfile) row[0], (Camera) row[1]))
                .toList();
    }

    /** Unless it is known to be online. */
    void online(ProfileId id, Instant since) {
        tell("CameraProfile.online", id, since);
    }

    void offline(ProfileId id, Instant lastSeen) {
        tell("CameraProfile.offline", id, lastSeen);
    }

    /** Unless it is known to flap. */
    void flaps(ProfileId id, Instant since) {
        tell("CameraProfile.flaps", id, since);
    }

    void settles(ProfileId id) {
        entities.createNamedQuery("CameraProfile.settles")
                .setParameter("profile", id.value())
                .executeUpdate();
    }

    private void tell(String statement, ProfileId id, Instant time) {
        entities.createNamedQuery(statement)
                .setParameter("profile", id.value())
                .setParameter("time", time)
                .executeUpdate();
    }

    List<ProfileId> flapping() {
        return entities.createNamedQuery("CameraProfile.flapping", Long.class)
                .setMaxResults(FLAPPING_COUNT_MAX)
                .getResultStream()
                .map(ProfileId::new)
                .toList();
    }

    /** Since when one of a camera's streams comes and goes; the others are missing. */
    Map<Long, Instant> flapping(Collection<Long> cameras) {
        return cameras.isEmpty()
                ? Map.of()
                : entities.createNamedQuery("CameraProfile.flappingOf", Object[].class)
                        .setParameter("cameras", cameras)
                        .getResultStream()
                        .collect(toMap(row -> (Long) row[0], row -> (Instant) row[1]));
    }

    /** Also the small ones that were given up. */
    List<CameraProfile> ofCameras(Collection<Long> cameras) {
        return cameras.isEmpty()
                ? List.of()
                : entities.createNamedQuery("CameraProfile.ofCameras", CameraProfile.class)
                        .setParameter("cameras", cameras)
                        .getResultList();
    }

    /** Nodes read again what they remember of the camera's publishers. */
    void changed(CameraId camera, Instant now) {
        ofCamera(camera).forEach(profile -> profile.changed(now));
    }

    record Owned(CameraProfile profile, Camera camera) {

        CameraStream stream(Instant now) {
            return camera.stream(profile, now);
        }
    }
}
