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

    private final Lane video = new Lane(40);
    private final Lane audio = new Lane(23);

    /** The time of the next video frame. */
    long video(int timestampMillis) {
        return video.place(timestampMillis, audio);
    }

    /** The time of the next audio frame. */
    long audio(int timestampMillis) {
        return audio.place(timestampMillis, video);
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
        private int offset; // time = timestamp + offset, in 32 bits
        private long usualMicros;

        Lane(int usualMillis) {
            usualMicros = usualMillis * 1000L;
        }

        long place(int timestamp, Lane other) {
            long time = started ? next(timestamp, other) : first(timestamp, other);
            started = true;
            last = time;
            return time;
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
