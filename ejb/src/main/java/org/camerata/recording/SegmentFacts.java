package org.camerata.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camerata.media.DamagedPart;
import org.camerata.media.FlvFacts;
import org.camerata.shared.TimeRange;

/**
 * What a finished file turned out to hold.
 *
 * @param modifiedAt when its last tag was written
 */
record SegmentFacts(FlvFacts media, Instant modifiedAt, String sha256) {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration TICK = Duration.ofMillis(1);

    /**
     * When it really started: its name tells the second, its last write and its length the rest.
     * The name wins where the two disagree, because a camera's clock may run fast or stand still.
     */
    Instant startedAt(Instant secondInName) {
        Instant byLength = modifiedAt.minus(media.duration());
        Instant latest = secondInName.plus(SECOND).minus(TICK);
        if (byLength.isBefore(secondInName)) {
            return secondInName;
        }
        return byLength.isAfter(latest) ? latest : byLength;
    }

    /** Whether not a single frame is in it, nor anything unreadable that may have been one. */
    boolean isEmpty() {
        return media.videoFrames() + media.audioFrames() == 0 && !media.truncated();
    }

    Instant endedAt(Instant start) {
        return modifiedAt.isBefore(start) ? start : modifiedAt;
    }

    /** When what lies in damaged parts arrived, of a segment that began then. */
    List<TimeRange> damaged(Instant start) {
        TimeRange whole = new TimeRange(start, endedAt(start));
        double pace = Shortfall.pace(Duration.between(start, whole.to()), media.duration());
        return media.damaged().stream()
                .map(part -> part(part, start, pace).within(whole))
                .filter(range -> !range.isEmpty())
                .toList();
    }

    private static TimeRange part(DamagedPart part, Instant start, double pace) {
        return TimeRange.ordered(
                start.plusMillis(Math.round(part.fromMillis() * pace)),
                start.plusMillis(Math.round(part.toMillis() * pace)));
    }
}
