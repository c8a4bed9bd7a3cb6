package org.camerata.media;

import java.io.IOException;

/** Decides which video packets become samples. */
final class VideoFeed {

    private static final int MILLIS_PER_SECOND = 1000;

    private final FlvReader flv;
    private final LeftOut leftOut;
    private final Track track = new Track(Track.Kind.VIDEO);

    VideoFeed(FlvReader flv, LeftOut leftOut) {
        this.flv = flv;
        this.leftOut = leftOut;
    }

    /**
     * Takes the packets of the decoder's configuration. One that cannot be read is as good as none
     * sent: what follows is decoded by the one before it.
     */
    void configure(VideoPacket packet) throws IOException {
        if (packet.codec() != VideoCodec.H264) {
            return;
        }
        try {
            track.use(AvcConfiguration.parse(flv.bytes(packet.offset(), packet.bytes())));
        } catch (MalformedMedia unreadable) {
            leftOut.count("unreadable H.264 parameter set");
        }
    }

    /** Makes the frame a sample and says so, or leaves it out. */
    boolean take(VideoPacket packet, long millis) {
        if (packet.codec() != VideoCodec.H264) {
            leftOut.count("video frame: " + packet.codec() + " is not playable here");
        } else if (!track.isUsable()) {
            leftOut.count("video frame without usable parameter sets");
        } else if (track.isEmpty() && !packet.key()) {
            leftOut.count("video frame before the first key frame");
        } else {
            add(packet, millis);
            return true;
        }
        return false;
    }

    Track track() {
        return track;
    }

    private void add(VideoPacket packet, long millis) {
        if (track.isEmpty()) {
            track.start(millis, MILLIS_PER_SECOND);
        }
        track.add(
                packet.offset(),
                packet.bytes(),
                millis - track.startMillis(),
                packet.compositionMillis(),
                packet.key());
    }
}
