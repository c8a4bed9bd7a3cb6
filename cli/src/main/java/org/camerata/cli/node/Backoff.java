package org.camerata.cli.node;

import java.time.Duration;

/**
 * How long to wait before a part that ended is started again: not at all the first time, then 1, 2,
 * 4 … 30 s, and from the beginning once it has lasted a minute.
 */
final class Backoff {

    static final Duration WAIT_MAX = Duration.ofSeconds(30);
    static final Duration LASTED = Duration.ofSeconds(60);

    private Duration next = Duration.ZERO;

    /**
     * The wait before the next start.
     *
     * @param lived how long the last run lasted
     */
    Duration after(Duration lived) {
        if (lived.compareTo(LASTED) >= 0) {
            next = Duration.ZERO;
        }
        Duration wait = next;
        Duration doubled = wait.isZero() ? Duration.ofSeconds(1) : wait.multipliedBy(2);
        next = doubled.compareTo(WAIT_MAX) > 0 ? WAIT_MAX : doubled;
        return wait;
    }
}
