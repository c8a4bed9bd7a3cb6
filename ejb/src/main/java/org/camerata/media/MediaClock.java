package org.camerata.media;

/**
 * Makes one timeline of the timestamps of both tracks, in milliseconds from the first frame on.
 *
 * <p>The rule, for each frame against the one before it in its track (differences are taken in 32
 * bits, so a wrap is a small step forward):
 *
 * <ol>
 *   <li>A step forward of at most {@link #JUMP_MAX_MILLIS} is believed.
 *   <li>A step of 0, or back by at most {@link #JITTER_MAX_MILLIS}, is jitter: the frame follows
 *       its predecessor by 1 ms, and the clock of the track stays as it was, so the error is gone
 *       as soon as the timestamps have caught up.
 *   <li>Anything else is a jump. If the timestamp, read by the other track's clock, lies ahead and
 *       within {@link #JUMP_MAX_MILLIS} of where the other track is, that is its time: either the
 *       other track jumped first, or it kept running while this one paused. So a jump of both does
 *       not part picture and sound.
 *   <li>Otherwise the frame follows its predecessor at the track's usual distance, and the clock of
 *       the track is set anew.
 * </ol>
 */
final class MediaClock {

    static final int JUMP_MAX_MILLIS = 10_000; // nginx-rtmp drops a publisher that pauses longer
    static final int JITTER_MAX_MILLIS = 1000;
    static final int PAUSE_MAX_MILLIS = 3_600_000; // bounds a sample's duration to 32 bits

    private final Lane video;
    private final Lane audio;

    MediaClock() {
        this(State.FIRST);
    }

    /** A clock that goes on from where another one was. */
    MediaClock(State state) {
        video = new Lane(state.video());
        audio = new Lane(state.audio());
    }

    /** All that the time of the next frame depends on, besides its timestamp. */
    record State(LaneState video, LaneState audio) {

        static final State FIRST =
                new State(
                        new LaneState(false, false, 0, 0, 40_000),
                        new LaneState(false, false, 0, 0, 23_000));
    }

    /**
     * One track's part.
     *
     * @param started whether it has had a frame
     * @param measured whether the usual distance is more than a guess
     * @param last time of its last frame
     * @param offset time = timestamp + offset, in 32 bits
     * @param usualMicros usual distance of two frames
     */
    record LaneState(boolean started, boolean measured, long last, int offset, long usualMicros) {}

    State state() {
        return new State(video.state(), audio.state());
    }

    /** The time of the next video frame. */
    long video(int timestampMillis) {
        return video.place(timestampMillis, audio);
    }

    /** The time of the next audio frame. */
    long audio(int timestampMillis) {
        return audio.place(timestampMillis, video);
    }

    /**
     * Goes on behind a part that could not be read: up to {@link #PAUSE_MAX_MILLIS} may have
     * passed.
     *
     * @param timestampMillis of the next frame
     */
    void skip(int timestampMillis) {
        video.skip(timestampMillis);
        audio.skip(timestampMillis);
    }

    /** The usual distance of two video frames, at least 1. */
    int videoDistanceMillis() {
        return video.usualMillis();
    }

    /** The usual distance of two audio frames, at least 1. */
    int audioDistanceMillis() {
        return audio.usualMillis();
    }

    /** One track's clock. */
    private static final class Lane {

        private static final int SMOOTHING_FRAMES = 16;

        private boolean started;
        private boolean measured;
        private long last;
        private int offset;
        private long usualMicros;

        Lane(LaneState state) {
            started = state.started();
            measured = state.measured();
            last = state.last();
            offset = state.offset();
            usualMicros = state.usualMicros();
        }

        LaneState state() {
            return new LaneState(started, measured, last, offset, usualMicros);
        }

        long place(int timestamp, Lane other) {
            long time = started ? next(timestamp, other) : first(timestamp, other);
            started = true;
            last = time;
            return time;
        }

        /** As if the frame before the next one had been read. */
        void skip(int timestamp) {
            long step = read(timestamp) - last;
            if (started && step > JUMP_MAX_MILLIS && step <= PAUSE_MAX_MILLIS) {
                last += step - usualMillis();
            }
        }

        int usualMillis() {
            return (int) Math.max(1, (usualMicros + 500) / 1000);
        }

        private long first(int timestamp, Lane other) {
            long time = 0;
            if (other.started) {
                boolean near = Math.abs(other.read(timestamp) - other.last) <= JUMP_MAX_MILLIS;
                time = near ? other.read(timestamp) : other.last;
            }
            return set(time, timestamp);
        }

        private long next(int timestamp, Lane other) {
            long step = read(timestamp) - last;
            if (step > 0 && step <= JUMP_MAX_MILLIS) {
                measure(step);
                return last + step;
            }
            if (step <= 0 && step >= -JITTER_MAX_MILLIS) {
                return last + 1;
            }
            long agreed = other.started ? other.read(timestamp) : last;
            boolean ahead = agreed > last && agreed - last <= PAUSE_MAX_MILLIS;
            boolean near = Math.abs(agreed - other.last) <= JUMP_MAX_MILLIS;
            return set(ahead && near ? agreed : last + usualMillis(), timestamp);
        }

        /** The time that this clock gives a timestamp, nearest to the last frame's. */
        private long read(int timestamp) {
            return last + (timestamp + offset - (int) last);
        }

        private long set(long time, int timestamp) {
            offset = (int) time - timestamp;
            return time;
        }

        private void measure(long step) {
            long micros = step * 1000;
            usualMicros += measured ? (micros - usualMicros) / SMOOTHING_FRAMES : 0;
            usualMicros = measured ? usualMicros : micros;
            measured = true;
        }
    }
}
