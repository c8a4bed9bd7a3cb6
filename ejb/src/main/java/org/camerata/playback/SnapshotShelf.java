package org.camerata.playback;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.camerata.shared.CameraId;

/**
 * The latest still of each camera, in memory: also of those that went offline, until the node
 * restarts, the camera is removed, or there is no room.
 */
@ApplicationScoped
class SnapshotShelf {

    static final int WEIGHT_MAX_BYTES = 64 << 20; // of 5,000 cameras with 12 KB each

    private final Cache<CameraId, Snapshot> kept =
            Caffeine.newBuilder()
                    .maximumWeight(WEIGHT_MAX_BYTES)
                    .weigher((CameraId camera, Snapshot picture) -> picture.jpeg().length)
                    .build();

    Optional<Snapshot> of(CameraId camera) {
        return Optional.ofNullable(kept.getIfPresent(camera));
    }

    void put(CameraId camera, Snapshot picture) {
        kept.put(camera, picture);
    }

    void remove(CameraId camera) {
        kept.invalidate(camera);
    }
}
