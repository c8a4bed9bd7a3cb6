package org.camerata.bench.kills;

import java.io.IOException;
import java.time.Duration;
import org.camerata.bench.Fleet;

/** Waits until the API answers again, so that a slow machine records at times. */
final class Recovery {

    /** Liberty starts in a quarter of it, unless others use the machine. */
    private static final Duration MAX = Duration.ofMinutes(3);

    private static final long POLL_MS = 500;

    private final Fleet fleet;

    Recovery(Fleet fleet) {
        this.fleet = fleet;
    }

    /** Until then, or as long as it may take. */
    void await() throws InterruptedException {
        long end = System.nanoTime() + MAX.toNanos();
        while (!answers() && System.nanoTime() < end) {
            Thread.sleep(POLL_MS);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return !fleet.ask("/cameras?size=1").isEmpty();
        } catch (IOException away) {
            return false;
        }
    }
}
