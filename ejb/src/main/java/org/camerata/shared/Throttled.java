package org.camerata.shared;

import java.time.Duration;

/** Too much was asked in too short a time; it may be asked again later. */
public abstract class Throttled extends DomainException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    protected Throttled(String code, String message, Duration retryAfter) {
        super(Kind.THROTTLED, code, message);
        this.retryAfter = retryAfter;
    }

    /** How long to wait; more than zero. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** The wait in whole seconds, rounded up: what HTTP's {@code Retry-After} holds. */
    public long retryAfterSeconds() {
        return wholeSeconds(retryAfter);
    }

    /** Rounded up, so that nobody who waits them comes too early; at least 1. */
    protected static long wholeSeconds(Duration time) {
        return Math.max(1, time.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
