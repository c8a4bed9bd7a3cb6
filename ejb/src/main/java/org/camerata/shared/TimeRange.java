package org.camerata.shared;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from the first moment
 * @param to the first moment behind it; not before {@code from}
 */
public record TimeRange(Instant from, Instant to) {

    public TimeRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " is not before " + to);
        }
    }

    /** Empty where the second moment is not after the first. */
    public static TimeRange ordered(Instant from, Instant to) {
        return new TimeRange(from, to.isBefore(from) ? from : to);
    }

    public boolean isEmpty() {
        return from.equals(to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    public boolean contains(Instant time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    /** What both have; empty where that is nothing. */
    public TimeRange within(TimeRange other) {
        Instant start = from.isBefore(other.from) ? other.from : from;
        Instant end = to.isAfter(other.to) ? other.to : to;
        return ordered(start.isAfter(other.to) ? other.to : start, end);
    }
}
