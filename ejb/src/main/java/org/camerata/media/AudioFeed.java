package org.camerata.media;

import java.io.IOException;

/** Decides which audio packets become samples. The first playable codec is the track's. */
final class AudioFeed {

    private final FlvReader flv;
    private final LeftOut leftOut;
    private final Track track = new Track(Track.Kind.AUDIO);
    private AudioCodec codec = AudioCodec.NONE;
    private AudioConfiguration configuration;
    private FrameGrid grid;

    AudioFeed(FlvReader flv, LeftOut leftOut) {
        this.flv = flv;
        this.leftOut = leftOut;
    }

    /** Takes the packet of the decoder's configuration; an unreadable one changes nothing. */
    void configure(AudioPacket packet) throws IOException {
        if (codec == AudioCodec.MP3) {
            return;
        }
        try {
            use(AudioConfiguration.aac(flv.bytes(packet.offset(), packet.bytes())));
            codec = AudioCodec.AAC;
        } catch (MalformedMedia unreadable) {
            leftOut.count("unreadable AAC configuration");
        }
    }

    /** Makes the frame a sample and says so, or leaves it out. */
    boolean take(AudioPacket packet, long millis) {
        if (packet.codec() == AudioCodec.MP3 && track.isEmpty()) {
            beginMp3(packet);
        }
        if (packet.codec() != AudioCodec.AAC && packet.codec() != AudioCodec.MP3) {
            leftOut.count("audio frame: " + packet.codec() + " is not playable in MP4");
        } else if (packet.codec() != codec || !track.isUsable()) {
            leftOut.count("audio frame without usable configuration");
        } else {
            add(packet, millis);
            return true;
        }
        return false;
    }

    Track track() {
        return track;
    }

    /** How long the last sample lasts, in ticks. */
    int lastTicks() {
        return grid.lastTicks();
    }

    private void beginMp3(AudioPacket packet) {
        try {
            use(AudioConfiguration.mp3(packet.head()));
            codec = AudioCodec.MP3;
        } catch (MalformedMedia unreadable) {
            leftOut.count("unreadable MP3 frame header");
        }
    }

    private void use(AudioConfiguration next) {
        track.use(next);
        configuration = next;
    }

    private void add(AudioPacket packet, long millis) {
        if (track.isEmpty()) {
            track.start(millis, configuration.rateHertz());
            grid = new FrameGrid(configuration.rateHertz());
        }
        long frameTicks = (long) configuration.frameSamples() * track.timescale();
        long ticks =
                grid.place(
                        millis - track.startMillis(),
                        (int) (frameTicks / configuration.rateHertz()));
        track.add(packet.offset(), packet.bytes(), ticks, 0, true);
    }
}
