package org.camerata.media;

import java.io.IOException;

/**
 * Which configuration decodes the sound that is read, and which sound cannot be played. A group has
 * one: what comes by another one behind the first sound of a group of pictures is left out up to
 * the next key frame, because a player that is set up anew in between would lose the pictures.
 */
final class SoundSets {

    /** No clock of a recording is further behind its first frame. Whole ticks at any rate. */
    static final int LEAD_MILLIS = MediaClock.JUMP_MAX_MILLIS;

    private final FlvReader flv;
    private final LeftOut leftOut;
    private AudioConfiguration current;
    private AudioConfiguration next;
    private boolean begun;
    private FrameGrid grid;

    /**
     * @param current decodes what comes, or null
     * @param next decodes what comes from the next group on, or null
     * @param begun whether sound has been played
     * @param grid where the last sound was
     */
    record State(
            AudioConfiguration current,
            AudioConfiguration next,
            boolean begun,
            FrameGrid.State grid) {

        static final State NONE = new State(null, null, false, FrameGrid.State.FIRST);
    }

    SoundSets(FlvReader flv, LeftOut leftOut, State from) {
        this.flv = flv;
        this.leftOut = leftOut;
        this.current = from.current();
        this.next = from.next();
        this.begun = from.begun();
        this.grid = current == null ? null : new FrameGrid(current.rateHertz(), from.grid());
    }

    State state() {
        return new State(current, next, begun, grid == null ? FrameGrid.State.FIRST : grid.state());
    }

    /** What decodes the sound so far, null if there was none. */
    AudioConfiguration inUse() {
        return begun ? current : null;
    }

    /**
     * An unreadable configuration is as good as none sent.
     *
     * @param heard whether the group that is open has sound
     */
    void configure(AudioPacket packet, boolean heard) throws IOException {
        try {
            byte[] record = flv.bytes(packet.offset(), packet.bytes());
            use(AudioConfiguration.parse(packet.codec(), record), heard);
        } catch (MalformedMedia unreadable) {
            leftOut.count("The configuration of sound cannot be read.");
        }
    }

    /**
     * Whether the frame can be played; if not, why is counted.
     *
     * @param seen whether the group that is open has pictures
     */
    boolean plays(AudioPacket packet, boolean seen) {
        AudioCodec codec = packet.codec();
        if (codec != AudioCodec.AAC && codec != AudioCodec.MP3) {
            leftOut.count("Sound is left out: browsers do not play " + codec + ".");
            return false;
        }
        if (codec == AudioCodec.MP3 && current == null && next == null) {
            beginMp3(packet);
        }
        AudioConfiguration wanted = next == null ? current : next;
        if (wanted == null || wanted.codec() != codec) {
            leftOut.count("Sound is left out: its configuration is missing.");
        } else if (packet.bytes() > FootageIndex.GROUP_BYTES_MAX) {
            leftOut.count("Sound is left out: its frames are too large.");
        } else if (next != null && seen) {
            leftOut.count("Sound is left out up to the next key frame: its configuration changed.");
        } else {
            return true;
        }
        return false;
    }

    /** Whether the next sound needs a group of its own. */
    boolean changes() {
        return next != null;
    }

    /** A group begins: what waits for it counts now. */
    void renew() {
        if (next != null) {
            set(next);
        }
    }

    /** Places a frame that plays; the grid as it was before. */
    FrameGrid.State take(long millis) {
        begun = true;
        FrameGrid.State before = grid.state();
        grid.place(millis + LEAD_MILLIS, current.frameSamples());
        return before;
    }

    private void use(AudioConfiguration sent, boolean heard) {
        if (current != null && next == null && current.sameAs(sent)) {
            return;
        }
        if (heard) {
            next = sent;
        } else {
            set(sent);
        }
    }

    private void set(AudioConfiguration sent) {
        current = sent;
        next = null;
        grid = new FrameGrid(sent.rateHertz());
    }

    private void beginMp3(AudioPacket packet) {
        try {
            set(AudioConfiguration.mp3(packet.head()));
        } catch (MalformedMedia unreadable) {
            leftOut.count("The configuration of sound cannot be read.");
        }
    }
}
