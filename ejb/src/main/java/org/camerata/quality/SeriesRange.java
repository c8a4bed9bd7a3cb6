package org.camerata.quality;

import java.time.Duration;
import java.time.Instant;

/**
 * A range of time with as many points as one answer may hold.
 *
 * @param from included
 * @param to not included
 */
record SeriesRange(Instant from, Instant to, Resolution resolution) {

    /** A sample every 5 s for an hour, a minute for a day: both are fewer. */
    static final int POINT_COUNT_MAX = 1500;

    private static final Duration DEFAULT = Duration.ofHours(1);
    private static final Duration RAW_MAX = Duration.ofHours(2);
    private static final Duration MINUTE_MAX = Duration.ofMinutes(POINT_COUNT_MAX);
    private static final Duration HOUR_MAX = Duration.ofHours(POINT_COUNT_MAX);

    /**
     * What is null is chosen: up to now, an hour, the finest points that were kept since and fit.
     *
     * @throws InvalidSeries if it is empty, or has too many points
     */
    static SeriesRange of(Instant from, Instant to, Resolution resolution, Instant now) {
        Instant end = to == null ? now : to;
        Instant start = from == null ? end.minus(DEFAULT) : from;
        if (!start.isBefore(end)) {
            throw new InvalidSeries("from must be before to");
        }
        Resolution chosen = resolution == null ? finest(start, end, now) : resolution;
        if (Duration.between(start, end).compareTo(max(chosen)) > 0) {
            throw new InvalidSeries(
                    "Ask for at most " + max(chosen).toHours() + " h at a time, or more coarsely");
        }
        return new SeriesRange(start, end, chosen);
    }

    private static Resolution finest(Instant start, Instant end, Instant now) {
        for (Resolution resolution : Resolution.values()) {
            boolean isKept = !start.plusSeconds(60).isBefore(now.minus(resolution.kept()));
            if (isKept && Duration.between(start, end).compareTo(max(resolution)) <= 0) {
                return resolution;
            }
        }
        return Resolution.HOUR;
    }

    private static Duration max(Resolution resolution) {
        return switch (resolution) {
            case RAW -> RAW_MAX;
            case MINUTE -> MINUTE_MAX;
            case HOUR -> HOUR_MAX;
        };
    }
}
