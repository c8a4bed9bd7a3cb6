package org.camerata.snapshot;

import static org.camerata.access.Permission.LIVE_VIEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.camerata.access.Guard;
import org.camerata.camera.CameraRemoved;
import org.camerata.camera.CameraStream;
import org.camerata.camera.CameraStreams;
import org.camerata.camera.StreamName;
import org.camerata.meter.Metered;
import org.camerata.meter.Meters;
import org.camerata.meter.Timing;
import org.camerata.playback.LiveUrls;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;

/**
 * Stills of cameras, for lists and walls. They are made for those cameras only that somebody asks
 * for; the first to ask waits until it was tried once.
 */
@ApplicationScoped
public class Snapshots implements Metered {

    static final Duration WAIT_MAX = Duration.ofSeconds(4);
    static final int WAITING_COUNT_MAX = 50; // requests; others are told what there is

    @Inject SnapshotShelf shelf;
    @Inject SnapshotWishes wishes;
    @Inject CameraStreams cameras;
    @Inject LiveUrls liveUrls;
    @Inject Guard guard;
    @Inject Clock clock;

    /** Fresh, stale, and of cameras that went away. */
    private final Timing ages =
            new Timing(
                    Stream.of(5, 10, 20, 30, 60, 300, 3_600, 86_400)
                            .map(Duration::ofSeconds)
                            .toList());

    private final Semaphore waiting = new Semaphore(WAITING_COUNT_MAX);

    @Override
    public void describe(Meters meters) {
        meters.histogram("camerata_snapshot_age_seconds", "Age of stills as they are shown", ages);
    }

    /**
     * The latest still of a camera, which may be old: see {@link Snapshot#takenAt}.
     *
     * @throws CameraNotFound if there is no such camera
     * @throws org.camerata.access.NotAllowed if the caller may not view it
     * @throws SnapshotNotFound if there is none yet
     */
    public Snapshot latest(CameraId camera) {
        guard.demand(LIVE_VIEW, camera);
        return wished(camera);
    }

    /**
     * As {@link #latest}, for one who came by a signed path.
     *
     * @param viewer as the path names it
     * @throws org.camerata.playback.SignatureRejected if that viewer may not view the stream, or
     *     not any more
     */
    public Snapshot latest(String viewer, StreamName stream) {
        liveUrls.demandView(viewer, stream);
        return cameras.byName(stream)
                .map(CameraStream::camera)
                .map(this::wished)
                .orElseThrow(CameraNotFound::new);
    }

    private Snapshot wished(CameraId camera) {
        Instant now = clock.instant();
        SnapshotWish wish = wishes.ask(camera, () -> streams(camera), now);
        boolean worthWaiting =
                shelf.of(camera).filter(one -> one.isYoungerThan(Snapshot.STALE, now)).isEmpty();
        if (worthWaiting && wish.isNew() && waiting.tryAcquire()) {
            try {
                wish.awaitFirstTry(WAIT_MAX);
            } finally {
                waiting.release();
            }
        }
        Snapshot found = shelf.of(camera).orElseThrow(SnapshotNotFound::new);
        ages.add(Duration.between(found.takenAt(), clock.instant()));
        return found;
    }

    /** The small stream first: it is cheaper to decode. */
    private List<StreamName> streams(CameraId camera) {
        Optional<CameraStream> sub = cameras.sub(camera);
        return Stream.concat(sub.stream(), Stream.of(cameras.get(camera)))
                .map(CameraStream::name)
                .toList();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CameraRemoved removed) {
        wishes.remove(removed.camera());
        shelf.remove(removed.camera());
    }
}
