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

    /**
     * @param current decodes what comes; null before the first key frame
     * @param next decodes what comes from the next key frame on, or null
     */
    record State(VideoConfiguration current, VideoConfiguration next) {

        static final State NONE = new State(null, null);
    }

    PictureSets(FlvReader flv, LeftOut leftOut, State from) {
        this.flv = flv;
        this.leftOut = leftOut;
        this.current = from.current();
        this.next = from.next();
    }

    State state() {
        return new State(current, next);
    }

    /** What decodes the pictures so far, null if there were none. */
    VideoConfiguration inUse() {
        return current;
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
            leftOut.count("Parameter sets of pictures cannot be read.");
        }
    }

    /** Whether the frame can be played; if not, why is counted. */
    boolean plays(VideoPacket packet) {
        if (!VideoConfiguration.isFor(packet.codec())) {
            leftOut.count("Pictures are left out: browsers do not play " + packet.codec() + ".");
        } else if (setsFor(packet) == null) {
            boolean early = next != null && next.codec() == packet.codec();
            String missing = early ? "the key frame before them is" : "their parameter sets are";
            leftOut.count("Pictures are left out: " + missing + " missing.");
        } else if (packet.bytes() > FootageIndex.GROUP_BYTES_MAX) {
            leftOut.count("Pictures are left out: they are too large.");
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
    }

    private VideoConfiguration setsFor(VideoPacket packet) {
        if (packet.key() && next != null && next.codec() == packet.codec()) {
            return next;
        }
        return current != null && current.codec() == packet.codec() ? current : null;
    }
}
