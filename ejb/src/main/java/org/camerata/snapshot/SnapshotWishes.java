package org.camerata.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camerata.camera.StreamName;
import org.camerata.shared.CameraId;

/** Which cameras somebody wants to see now: pictures of no other are decoded. */
@ApplicationScoped
class SnapshotWishes {

    static final int COUNT_MAX = 5_000; // cameras; further ones have to wait for a place

    private final Map<CameraId, SnapshotWish> wishes = new ConcurrentHashMap<>();

    /** Renews the wish, or makes one; one that is not kept is never tried. */
    SnapshotWish ask(CameraId camera, Supplier<List<StreamName>> streams, Instant now) {
        SnapshotWish known = wishes.get(camera);
        if (known != null) {
            known.repeat(now);
            return known;
        }
        SnapshotWish made = new SnapshotWish(camera, streams.get(), now);
        if (wishes.size() >= COUNT_MAX) {
            return made;
        }
        SnapshotWish other = wishes.putIfAbsent(camera, made);
        return other == null ? made : other;
    }

    List<SnapshotWish> open(Instant now) {
        wishes.values().removeIf(wish -> wish.isOver(now));
        return List.copyOf(wishes.values());
    }

    boolean holds(SnapshotWish wish) {
        return wishes.get(wish.camera()) == wish;
    }

    void remove(CameraId camera) {
        wishes.remove(camera);
    }
}
