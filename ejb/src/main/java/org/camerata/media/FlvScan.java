package org.camerata.media;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out the facts about a recording from its tag headers, in constant memory. */
public final class FlvScan {

    private static final long NEVER = Long.MAX_VALUE;

    private final FlvReader flv;
    private final MediaClock clock = new MediaClock();
    private final Resumption resumption = new Resumption(clock);
    private final List<DamagedPart> damaged = new ArrayList<>();
    private VideoCodec videoCodec = VideoCodec.NONE;
    private AudioCodec audioCodec = AudioCodec.NONE;
    private int width;
    private int height;
    private long videoFrames;
    private long keyFrames;
    private long audioFrames;
    private long firstShown = NEVER;
    private long damagedSince = NEVER; // until media go on behind it
    private long lastPicture = Long.MIN_VALUE;
    private long lastSound = Long.MIN_VALUE;

    private FlvScan(FlvReader flv) {
        this.flv = flv;
    }

    /**
     * Scans a recording, finished or not, in time linear in its size.
     *
     * @throws MalformedMedia if the file is not FLV, or empty
     */
    public static FlvFacts scan(Path flv) throws IOException {
        try (FileChannel channel = FileChannel.open(flv, StandardOpenOption.READ)) {
            return scan(channel);
        }
    }

    /** As {@link #scan(Path)}, with a channel that stays open. */
    static FlvFacts scan(FileChannel flv) throws IOException {
        return new FlvScan(new FlvReader(flv)).scan();
    }

    private FlvFacts scan() throws IOException {
        read();
        while (flv.skipDamage()) {
            breakOff();
            read();
        }
        return new FlvFacts(
                duration(),
                videoCodec,
                audioCodec,
                width,
                height,
                videoFrames,
                keyFrames,
                audioFrames,
                flv.validBytes(),
                flv.fileBytes(),
                damaged);
    }

    private void read() throws IOException {
        for (Optional<FlvTag> tag = flv.next(); tag.isPresent(); tag = flv.next()) {
            take(tag.get());
        }
    }

    private void breakOff() {
        if (!resumption.isWaiting()) {
            damagedSince = end();
        }
        resumption.damaged();
    }

    private void goOn(long millis) {
        firstShown = Math.min(firstShown, millis);
        if (damagedSince < millis) {
            damaged.add(new DamagedPart(damagedSince - firstShown, millis - firstShown));
        }
        damagedSince = NEVER;
    }

    private void take(FlvTag tag) throws IOException {
        switch (tag.type()) {
            case VIDEO -> takeVideo(VideoPacket.of(tag), tag.timestampMillis());
            case AUDIO -> takeAudio(AudioPacket.of(tag), tag.timestampMillis());
            case DATA, NONE -> {} // what a script says is not believed
        }
    }

    private void takeVideo(VideoPacket packet, int timestampMillis) throws IOException {
        if (videoCodec == VideoCodec.NONE) {
            videoCodec = packet.codec();
        }
        if (packet.kind() == PacketKind.CONFIGURATION) {
            measure(packet);
        } else if (packet.kind() == PacketKind.FRAME
                && !resumption.leavesOut(packet, timestampMillis)) {
            videoFrames++;
            keyFrames += packet.key() ? 1 : 0;
            long shown = clock.video(timestampMillis) + packet.compositionMillis();
            goOn(shown);
            lastPicture = Math.max(lastPicture, shown);
        }
    }

    private void takeAudio(AudioPacket packet, int timestampMillis) {
        if (audioCodec == AudioCodec.NONE) {
            audioCodec = packet.codec();
        }
        if (packet.kind() == PacketKind.FRAME && !resumption.leavesOutSound(timestampMillis)) {
            audioFrames++;
            lastSound = clock.audio(timestampMillis);
            goOn(lastSound);
        }
    }

    private void measure(VideoPacket packet) throws IOException {
        if (packet.codec() != VideoCodec.H264 || width > 0) {
            return;
        }
        try {
            AvcConfiguration configuration =
                    AvcConfiguration.parse(flv.bytes(packet.offset(), packet.bytes()));
            width = configuration.width();
            height = configuration.height();
        } catch (MalformedMedia unreadable) {
            width = 0; // as if it had not been sent; the next one may be readable
        }
    }

    private Duration duration() {
        return Duration.ofMillis(end() - firstShown);
    }

    private long end() {
        long end = firstShown;
        if (videoFrames > 0) {
            end = Math.max(end, lastPicture + clock.videoDistanceMillis());
        }
        if (audioFrames > 0) {
            end = Math.max(end, lastSound + clock.audioDistanceMillis());
        }
        return end;
    }
}
