package org.camerata.snapshot;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether work that costs processor time may be done again: what it cost has to be earned first, at
 * so much of a core. Work that cannot wait may be done meanwhile, and the next waits longer.
 */
final class CpuBudget {

    private Instant free = Instant.MIN;

    /**
     * @param share of a core that may be spent, over 0
     */
    void spend(Duration cpu, double share, Instant now) {
        Instant from = free.isAfter(now) ? free : now;
        free = from.plusNanos((long) (cpu.toNanos() / share));
    }

    /** Whether all that was spent has been earned. */
    boolean isEarned(Instant now) {
        return !free.isAfter(now);
    }
}
