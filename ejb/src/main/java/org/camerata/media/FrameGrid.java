package org.camerata.media;

/**
 * Puts audio frames on the grid of their samples.
 *
 * <p>FLV rounds to milliseconds, but a frame of 1024 samples lasts 23.22 ms: taken literally, the
 * sound would have hundreds of tiny gaps and overlaps a second. A frame whose timestamp is within
 * half a frame of the end of its predecessor starts exactly there; otherwise (a gap, or a camera
 * whose clocks have drifted apart) the timestamp counts.
 */
final class FrameGrid {

    private final int rateHertz;
    private long last;
    private int lastTicks; // 0 before the first frame

    /**
     * @param rateHertz ticks per second
     */
    FrameGrid(int rateHertz) {
        this.rateHertz = rateHertz;
    }

    /**
     * The tick at which the next frame starts, always behind the last one's.
     *
     * @param millis since the first frame
     * @param frameTicks how long the frame lasts
     */
    long place(long millis, int frameTicks) {
        long clock = Math.max(0, millis) * rateHertz / 1000;
        long grid = last + lastTicks;
        if (lastTicks > 0) {
            boolean near = Math.abs(clock - grid) <= lastTicks / 2;
            last = near ? grid : Math.max(clock, last + 1);
        }
        lastTicks = frameTicks;
        return last;
    }

    /** How long the last frame lasts, in ticks. */
    int lastTicks() {
        return lastTicks;
    }
}
