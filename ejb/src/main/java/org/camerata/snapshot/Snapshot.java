package org.camerata.snapshot;

import java.time.Duration;
import java.time.Instant;

/**
 * A still of a camera.
 *
 * @param jpeg 320 by 180 pixels; what has another shape stands between bars
 * @param takenAt when its key frame had arrived
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Snapshot(byte[] jpeg, Instant takenAt) {

    /** A camera that is looked at has a new one this often, and no more often. */
    public static final Duration FRESH = Duration.ofSeconds(10);

    /** Older ones are to be shown with their age. */
    public static final Duration STALE = Duration.ofSeconds(60);

    boolean isYoungerThan(Duration age, Instant now) {
        return takenAt.isAfter(now.minus(age));
    }
}
