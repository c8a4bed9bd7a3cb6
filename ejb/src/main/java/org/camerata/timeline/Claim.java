package org.camerata.timeline;

import java.time.Instant;
import org.camerata.shared.TimeRange;

/** A fact says what a stretch of time is; others may say otherwise of the same time. */
record Claim(TimeRange range, Cause cause) {

    /** Of nothing, where the end is not after the start. */
    static Claim of(Instant from, Instant to, Cause cause) {
        return new Claim(TimeRange.ordered(from, to), cause);
    }
}
