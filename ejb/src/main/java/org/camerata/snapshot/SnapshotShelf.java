package org.camerata.snapshot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.camerata.shared.CameraId;

/**
 * The latest still of each camera, in memory, and in the {@link SnapshotAlbum} behind it: also of
 * those that went offline, until the camera is removed.
 */
@ApplicationScoped
class SnapshotShelf {

    static final int WEIGHT_MAX_BYTES = 64 << 20; // of 5,000 cameras with 12 KB each

    @Inject SnapshotAlbum album;

    private final Cache<CameraId, Snapshot> kept =
            Caffeine.newBuilder()
                    .maximumWeight(WEIGHT_MAX_BYTES)
                    .weigher((CameraId camera, Snapshot picture) -> picture.jpeg().length)
                    .build();

    Optional<Snapshot> of(CameraId camera) {
        return Optional.ofNullable(kept.get(camera, one -> album.find(one).orElse(null)));
    }

    void put(CameraId camera, Snapshot picture) {
        kept.put(camera, picture);
        album.put(camera, picture);
    }

    void remove(CameraId camera) {
        album.remove(camera);
        kept.invalidate(camera);
    }
}
