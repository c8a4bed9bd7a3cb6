package org.camerata.playback;

import java.time.Duration;
import java.time.Instant;
import org.camerata.recording.FootageSegment;
import org.camerata.recording.Shortfall;

/**
 * When what lies at a media time of a segment arrived (L2): a camera's clock may run fast or slow,
 * so the time between the segment's ends is spread over its media. While it is open, its end is not
 * known, and the camera is believed; likewise where the end of its media is missing.
 *
 * @param pace milliseconds that passed for each of media
 */
public record FootageClock(Instant startedAt, double pace) {

    /**
     * @param mediaMillis how long the segment's media is
     */
    static FootageClock of(FootageSegment segment, long mediaMillis) {
        double pace =
                segment.isOpen()
                        ? 1
                        : Shortfall.pace(
                                Duration.between(segment.startedAt(), segment.endedAt()),
                                Duration.ofMillis(mediaMillis));
        return new FootageClock(segment.startedAt(), pace);
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
