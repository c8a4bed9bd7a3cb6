package org.camerata.simulator;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next attempt: twice as long after each failure, up to a bound, and
 * spread by chance, so that the cameras of one site do not all come back in the same instant.
 */
final class Backoff {

    static final Duration FIRST = Duration.ofMillis(500);
    static final Duration MAX = Duration.ofSeconds(8);

    private final DoubleSupplier chance;
    private Duration next = FIRST;

    /**
     * @param chance values from 0 (inclusive) to 1 (exclusive)
     */
    Backoff(DoubleSupplier chance) {
        this.chance = chance;
    }

    /** Half of the current step, plus up to the other half by chance. */
    Duration afterFailure() {
        Duration step = next;
        Duration doubled = step.multipliedBy(2);
        next = doubled.compareTo(MAX) > 0 ? MAX : doubled;
        long halfMillis = step.toMillis() / 2;
        return Duration.ofMillis(halfMillis + (long) (halfMillis * chance.getAsDouble()));
    }

    void success() {
        next = FIRST;
    }
}
