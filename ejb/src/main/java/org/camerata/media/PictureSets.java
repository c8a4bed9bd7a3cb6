package org.camerata.media;

import java.io.IOException;

/**
 * Which parameter sets decode the pictures that are read, and which pictures cannot be played. New
 * sets count from the next key frame on.
 */
final class PictureSets {

    private final FlvReader flv;
    private final LeftOut leftOut;
    private VideoConfiguration current;
    private VideoConfiguration next;
    private boolean begun;

    /**
     * @param current decodes what comes, or null
     * @param next decodes what comes from the next key frame on, or null
     * @param begun whether a key frame has been played
     */
    record State(VideoConfiguration current, VideoConfiguration next, boolean begun) {

        static final State NONE = new State(null, null, false);
    }

    PictureSets(FlvReader flv, LeftOut leftOut, State from) {
        this.flv = flv;
        this.leftOut = leftOut;
        this.current = from.current();
        this.next = from.next();
        this.begun = from.begun();
    }

    State state() {
        return new State(current, next, begun);
    }

    /** What decodes the pictures so far, null if there were none. */
    VideoConfiguration inUse() {
        return begun ? current : null;
    }

    /** Unreadable sets are as good as none sent: what follows is decoded by those before. */
    void configure(VideoPacket packet) throws IOException {
        if (!VideoConfiguration.isFor(packet.codec())) {
            return;
        }
        try {
            byte[] record = flv.bytes(packet.offset(), packet.bytes());
            VideoConfiguration sent = VideoConfiguration.parse(packet.codec(), record);
            next = current != null && current.sameAs(sent) ? null : sent;
        } catch (MalformedMedia unreadable) {
            leftOut.count("parameter sets of pictures are left out: they cannot be read");
        }
    }

    /** Whether the frame can be played; if not, why is counted. */
    boolean plays(VideoPacket packet) {
        if (!VideoConfiguration.isFor(packet.codec())) {
            leftOut.count("pictures are left out: browsers do not play " + packet.codec());
        } else if (setsFor(packet) == null) {
            leftOut.count("pictures are left out: their parameter sets are missing");
        } else if (packet.bytes() > FootageIndex.GROUP_BYTES_MAX) {
            leftOut.count("pictures are left out: they are larger than any camera's");
        } else if (!begun && !packet.key()) {
            leftOut.count("pictures are left out: the key frame before them is missing");
        } else {
            return true;
        }
        return false;
    }

    /** Whether a frame that plays needs other sets than those before it. */
    boolean changesWith(VideoPacket packet) {
        return setsFor(packet) != current;
    }

    /** Goes on to the sets of a frame that plays. */
    void take(VideoPacket packet) {
        if (changesWith(packet)) {
            current = next;
            next = null;
        }
        begun = true;
    }

    private VideoConfiguration setsFor(VideoPacket packet) {
        if (packet.key() && next != null && next.codec() == packet.codec()) {
            return next;
        }
        return current != null && current.codec() == packet.codec() ? current : null;
    }
}
