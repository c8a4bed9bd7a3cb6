package org.camerata.timeline;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time, and what it is. */
record Span(Instant from, Instant to, Cause cause) {

    Duration length() {
        return Duration.between(from, to);
    }
}
