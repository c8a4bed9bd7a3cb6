package org.camerata.playback;

import java.time.Duration;
import java.time.Instant;
import org.camerata.recording.FootageSegment;

/**
 * When what lies at a media time of a segment arrived (L2): a camera's clock may run fast or slow,
 * so the time between the segment's ends is spread over its media. While it is open, its end is not
 * known, and the camera is believed.
 *
 * @param pace milliseconds that passed for each of media
 */
public record FootageClock(Instant startedAt, double pace) {

    /** Of a shorter one the ends are not known well enough. */
    static final Duration SPREAD_MIN = Duration.ofSeconds(10);

    /**
     * @param mediaMillis how long the segment's media is
     */
    static FootageClock of(FootageSegment segment, long mediaMillis) {
        boolean known = !segment.isOpen() && mediaMillis >= SPREAD_MIN.toMillis();
        double pace =
                known
                        ? (double)
                                        Duration.between(segment.startedAt(), segment.endedAt())
                                                .toMillis()
                                / mediaMillis
                        : 1;
        return new FootageClock(segment.startedAt(), pace > 0 ? pace : 1);
    }

    public Instant at(long mediaMillis) {
        return startedAt.plusMillis(Math.round(mediaMillis * pace));
    }

    /** Media time of a moment; 0 for one before the segment. */
    long media(Instant moment) {
        long passed = Duration.between(startedAt, moment).toMillis();
        return Math.max(0, Math.round(passed / pace));
    }
}
