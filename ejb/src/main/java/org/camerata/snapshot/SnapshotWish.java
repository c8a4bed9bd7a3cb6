package org.camerata.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camerata.camera.StreamName;
import org.camerata.shared.CameraId;

/** Somebody wants to see a camera. Good for a minute after they last asked. */
final class SnapshotWish {

    static final Duration KEPT = Duration.ofSeconds(60);

    private final CameraId camera;
    private final List<StreamName> streams;
    private final CountDownLatch firstTry = new CountDownLatch(1);
    private volatile Instant askedAt;
    private volatile Instant triedAt = Instant.MIN;

    /**
     * @param streams where to look for pictures, the best place first
     */
    SnapshotWish(CameraId camera, List<StreamName> streams, Instant askedAt) {
        this.camera = camera;
        this.streams = List.copyOf(streams);
        this.askedAt = askedAt;
    }

    void repeat(Instant now) {
        askedAt = now;
    }

    void tried(Instant now) {
        triedAt = now;
        firstTry.countDown();
    }

    /** Waits until it was tried once, whatever came of it. */
    void awaitFirstTry(Duration max) {
        try {
            firstTry.await(max.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    CameraId camera() {
        return camera;
    }

    List<StreamName> streams() {
        return streams;
    }

    boolean isOver(Instant now) {
        return !askedAt.isAfter(now.minus(KEPT));
    }

    /** Nobody has had an answer to it yet. */
    boolean isNew() {
        return triedAt.equals(Instant.MIN);
    }

    boolean isDue(Instant now) {
        return isNew() || !triedAt.isAfter(now.minus(Snapshot.FRESH));
    }
}
