package org.camerata.camera;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the database says of those who may publish. */
@Stateless
public class PublisherRecords {

    /** Two profiles of each of 50,000 cameras. */
    static final int PROFILE_COUNT_MAX = 100_000;

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /**
     * @param profiles that were read
     * @param byKeyHash those of them that have keys
     */
    record Changes(Set<Long> profiles, Map<ByteBuffer, KnownPublisher> byKeyHash) {}

    /** One indexed read where nothing changed. */
    public Changes since(Instant time) {
        List<Long> changed =
                entities.createQuery(
                                "select p.id from CameraProfile p where p.changedAt >= :time",
                                Long.class)
                        .setParameter("time", time)
                        .setMaxResults(PROFILE_COUNT_MAX)
                        .getResultList();
        return changed.isEmpty()
                ? new Changes(Set.of(), Map.of())
                : new Changes(Set.copyOf(changed), keysSince(time));
    }

    private Map<ByteBuffer, KnownPublisher> keysSince(Instant time) {
        Map<ByteBuffer, KnownPublisher> found = new HashMap<>();
        entities.createQuery(
                        "select k, p, c from StreamKey k"
                                + " join CameraProfile p on p.id = k.profileId"
                                + " join Camera c on c.id = p.cameraId"
                                + " where p.changedAt >= :time",
                        Object[].class)
                .setParameter("time", time)
                .setMaxResults(ProfileKeys.KEY_COUNT_MAX * PROFILE_COUNT_MAX)
                .getResultStream()
                .forEach(
                        row -> {
                            StreamKey key = (StreamKey) row[0];
                            found.put(
                                    ByteBuffer.wrap(key.hash()),
                                    publisher(key, (CameraProfile) row[1], (Camera) row[2]));
                        });
        return found;
    }

    private KnownPublisher publisher(StreamKey key, CameraProfile profile, Camera camera) {
        return new KnownPublisher(
                camera.stream(profile, clock.instant()),
                key.id(),
                key.retiresAt(),
                camera.publisherRanges(),
                camera.recordingPlan(profile.kind()));
    }
}
