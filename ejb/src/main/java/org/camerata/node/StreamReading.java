package org.camerata.node;

import java.util.List;

/**
 * What nginx said of its streams at one time.
 *
 * @param askedAt when it was asked, by {@link System#nanoTime}; what it says is as new, or newer
 */
public record StreamReading(long askedAt, List<RunningStream> streams) {

    /** What can be said while nginx is away. */
    public static final StreamReading NOTHING = new StreamReading(0, List.of());

    /** Whether it was asked at the given time of {@link System#nanoTime}, or later. */
    boolean isSince(long time) {
        return askedAt - time >= 0; // so, as the clock may overflow
    }
}
