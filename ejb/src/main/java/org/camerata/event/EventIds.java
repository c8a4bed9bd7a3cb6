package org.camerata.event;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Gives ids that ascend, also across restarts (E2): an id is the time in milliseconds and three
 * digits of chance. So it says when something happened, and not how much else did (E1).
 */
class EventIds {

    /** Ids for each millisecond; scripts read them exactly until the year 2255. */
    static final int STEP = 1000;

    private final Clock clock;
    private long last;

    EventIds(Clock clock) {
        this.clock = clock;
    }

    /** Greater than all before, though the clock may have been set back meanwhile. */
    synchronized long next() {
        long now = clock.millis() * STEP + ThreadLocalRandom.current().nextInt(STEP);
        last = Math.max(now, last + 1);
        return last;
    }

    synchronized long last() {
        return last;
    }
}
