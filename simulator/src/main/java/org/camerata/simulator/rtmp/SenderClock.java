package org.camerata.simulator.rtmp;

import java.util.List;

/**
 * The clock that a publisher stamps its frames by: 32 bits of milliseconds, which wrap after 49
 * days, and which a camera may start anywhere and set at any time.
 *
 * @param startMillis the first timestamp, 0 to 2^32 - 1
 */
record SenderClock(long startMillis, List<ClockJump> jumps) {

    static final long MILLIS_MAX = 0xFFFF_FFFFL;

    static final SenderClock TRUE = new SenderClock(0, List.of());

    SenderClock {
        if (startMillis < 0 || startMillis > MILLIS_MAX) {
            throw new IllegalArgumentException("a timestamp has 32 bits: " + startMillis);
        }
        jumps = List.copyOf(jumps);
    }

    /** What a frame says that is due so long after the publication began. */
    long timestamp(long sinceStartMillis) {
        long millis = startMillis + sinceStartMillis;
        for (ClockJump jump : jumps) {
            if (sinceStartMillis >= jump.at().toMillis()) {
                millis += jump.by().toMillis();
            }
        }
        return millis & MILLIS_MAX;
    }
}
