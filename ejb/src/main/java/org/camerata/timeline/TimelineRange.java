package org.camerata.timeline;

import java.time.Duration;
import java.time.Instant;
import org.camerata.shared.TimeRange;

/**
 * The time that is asked for.
 *
 * @param to as asked for, which may lie ahead
 * @param knownUntil {@code to}, or so long ago that nothing is under way any more; not before
 *     {@code from}
 */
record TimelineRange(Instant from, Instant to, Instant knownUntil) {

    /** A year and some days: what a person looks at, and a node answers in a moment. */
    static final Duration RANGE_MAX = Duration.ofDays(400);

    /** All cameras' time together: a month of {@link Timelines#CAMERA_COUNT_MAX}, or two years. */
    static final Duration TOGETHER_MAX = Duration.ofDays(800);

    /**
     * What happened is written down so much later at most: sessions within a second, new files
     * within two sweeps.
     */
    static final Duration KNOWN_AFTER = Duration.ofSeconds(5);

    private static final Duration DEFAULT = Duration.ofHours(24);

    /**
     * What is null is chosen: up to now, a day.
     *
     * @throws InvalidTimeline if it is empty, or too long
     */
    static TimelineRange of(Instant from, Instant to, int cameras, Instant now) {
        Instant end = to == null ? now : to;
        Instant start = from == null ? end.minus(DEFAULT) : from;
        if (!start.isBefore(end)) {
            throw new InvalidTimeline("from must be before to");
        }
        Duration max = max(cameras);
        if (Duration.between(start, end).compareTo(max) > 0) {
            throw new InvalidTimeline(
                    "Ask for at most %d days of %s"
                            .formatted(
                                    max.toDays(), cameras == 1 ? "a camera" : "so many cameras"));
        }
        return new TimelineRange(start, end, known(start, end, now.minus(KNOWN_AFTER)));
    }

    private static Instant known(Instant start, Instant end, Instant known) {
        Instant until = end.isAfter(known) ? known : end;
        return until.isBefore(start) ? start : until;
    }

    private static Duration max(int cameras) {
        Duration each = TOGETHER_MAX.dividedBy(cameras);
        return each.compareTo(RANGE_MAX) < 0 ? each : RANGE_MAX;
    }

    /** What can be told. */
    TimeRange known() {
        return new TimeRange(from, knownUntil);
    }
}
