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

    static final int FRAME_TICKS_MAX = 1152; // of MP3; AAC has 1024

    private final int rateHertz;
    private long last;
    private int lastTicks;

    /**
     * The last frame.
     *
     * @param tick at which it started
     * @param ticks that it lasts, 0 before the first frame
     */
    record State(long tick, int ticks) {

        static final State FIRST = new State(0, 0);
    }

    /**
     * @param rateHertz ticks per second
     */
    FrameGrid(int rateHertz) {
        this(rateHertz, State.FIRST);
    }

    /** A grid that goes on from where another one was. */
    FrameGrid(int rateHertz, State state) {
        this.rateHertz = rateHertz;
        this.last = state.tick();
        this.lastTicks = state.ticks();
    }

    State state() {
        return new State(last, lastTicks);
    }

    /**
     * The tick at which the next frame starts, always behind the last one's.
     *
     * @param millis on the timeline whose 0 is tick 0
     * @param frameTicks how long the frame lasts
     */
    long place(long millis, int frameTicks) {
        long clock = Math.max(0, millis) * rateHertz / 1000;
        long grid = last + lastTicks;
        if (lastTicks > 0) {
            boolean near = Math.abs(clock - grid) <= lastTicks / 2;
            last = near ? grid : Math.max(clock, last + 1);
        } else {
            last = clock;
        }
        lastTicks = frameTicks;
        return last;
    }

    /** How long the last frame lasts, in ticks. */
    int lastTicks() {
        return lastTicks;
    }
}
