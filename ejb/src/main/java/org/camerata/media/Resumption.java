package org.camerata.media;

/**
 * How a scan goes on behind damage: with the next key frame, because what is in between shows
 * nothing but rubbish; of a recording without pictures, with the next sound.
 *
 * <p>The time that is missing has passed: the clock goes on by the timestamps, also if they say
 * that it was longer than any camera pauses.
 */
final class Resumption {

    private final MediaClock clock;
    private boolean hasPictures;
    private boolean waiting;

    Resumption(MediaClock clock) {
        this.clock = clock;
        this.hasPictures = clock.state().video().started();
    }

    /** What has been read last is not followed by what comes next. */
    void damaged() {
        waiting = true;
    }

    boolean isWaiting() {
        return waiting;
    }

    /** Whether this frame is still left out. */
    boolean leavesOut(VideoPacket frame, int timestampMillis) {
        hasPictures = true;
        if (waiting && frame.key()) {
            goOn(timestampMillis);
        }
        return waiting;
    }

    /** Whether this frame of sound is still left out. */
    boolean leavesOutSound(int timestampMillis) {
        if (waiting && !hasPictures) {
            goOn(timestampMillis);
        }
        return waiting;
    }

    private void goOn(int timestampMillis) {
        clock.skip(timestampMillis);
        waiting = false;
    }
}
