package org.camerata.access;

import java.time.Duration;

/**
 * Where an API token stands after it asked once: what the headers {@code RateLimit-Limit}, {@code
 * RateLimit-Remaining}, {@code RateLimit-Reset} and {@code Retry-After} tell.
 *
 * @param allowed whether the request may be answered
 * @param limit requests per minute, and at once after a quiet minute
 * @param remaining requests that may follow at once
 * @param reset until all of {@code limit} may follow at once again
 * @param retryAfter until the next request may follow; zero where {@code allowed}
 */
public record TokenRate(
        boolean allowed, int limit, int remaining, Duration reset, Duration retryAfter) {

    /** {@code RateLimit-Reset}: whole seconds, rounded up. */
    public long resetSeconds() {
        return wholeSeconds(reset);
    }

    /** {@code Retry-After}: whole seconds, rounded up; 0 where {@code allowed}. */
    public long retryAfterSeconds() {
        return wholeSeconds(retryAfter);
    }

    private static long wholeSeconds(Duration time) {
        return time.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
