package org.camerata.media;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers the playable samples of an FLV file, and their order in the MP4. */
final class Mp4Tracks {

    /**
     * Most samples of an MP4, 7 hours at 30 pictures and 43 AAC frames a second; what comes later
     * is left out. A moov box then has some 40 MB, less than 100 MB for the worst of streams.
     */
    static final int SAMPLE_COUNT_MAX = 2_000_000;

    private final LeftOut leftOut = new LeftOut();
    private final MediaClock clock = new MediaClock();
    private final Resumption resumption = new Resumption(clock);
    private final ChunkPlan chunks = new ChunkPlan();
    private final VideoFeed video;
    private final AudioFeed audio;

    private Mp4Tracks(FlvReader flv) {
        this.video = new VideoFeed(flv, leftOut);
        this.audio = new AudioFeed(flv, leftOut);
    }

    /**
     * Reads the file to its end.
     *
     * @throws NothingPlayable if it holds no frame that can be played
     */
    static Mp4Tracks read(FlvReader flv) throws IOException {
        Mp4Tracks tracks = new Mp4Tracks(flv);
        tracks.readOn(flv);
        long end = flv.validBytes();
        while (flv.skipDamage()) {
            tracks.leftOut.count("byte of a damaged part", flv.validBytes() - end);
            tracks.resumption.damaged();
            tracks.readOn(flv);
            end = flv.validBytes();
        }
        tracks.end();
        return tracks;
    }

    private void readOn(FlvReader flv) throws IOException {
        for (Optional<FlvTag> tag = flv.next(); tag.isPresent(); tag = flv.next()) {
            take(tag.get());
        }
    }

    /** The tracks that have samples, video first. */
    List<Track> tracks() {
        return Stream.of(video.track(), audio.track()).filter(t -> !t.isEmpty()).toList();
    }

    /** The samples of one kind, none if there is no such track. */
    SampleSlices slices(Track.Kind kind) {
        return switch (kind) {
            case VIDEO -> video.track().slices();
            case AUDIO -> audio.track().slices();
        };
    }

    List<SampleEntry> videoEntries() {
        return video.track().entries();
    }

    ChunkPlan chunks() {
        return chunks;
    }

    List<String> leftOut() {
        return leftOut.lines();
    }

    private void take(FlvTag tag) throws IOException {
        switch (tag.type()) {
            case VIDEO -> takeVideo(VideoPacket.of(tag), tag.timestampMillis());
            case AUDIO -> takeAudio(AudioPacket.of(tag), tag.timestampMillis());
            case DATA, NONE -> {} // what a script says is not believed
        }
    }

    private void takeVideo(VideoPacket packet, int timestampMillis) throws IOException {
        if (packet.kind() == PacketKind.CONFIGURATION) {
            video.configure(packet);
        } else if (packet.kind() == PacketKind.FRAME
                && !resumption.leavesOut(packet, timestampMillis)) {
            long millis = clock.video(timestampMillis);
            if (hasRoom() && video.take(packet, millis)) {
                chunks.add(video.track(), millis);
            }
        }
    }

    private void takeAudio(AudioPacket packet, int timestampMillis) throws IOException {
        if (packet.kind() == PacketKind.CONFIGURATION) {
            audio.configure(packet);
        } else if (packet.kind() == PacketKind.FRAME
                && !resumption.leavesOutSound(timestampMillis)) {
            long millis = clock.audio(timestampMillis);
            if (hasRoom() && audio.take(packet, millis)) {
                chunks.add(audio.track(), millis);
            }
        }
    }

    private boolean hasRoom() {
        int count = video.track().slices().count() + audio.track().slices().count();
        if (count >= SAMPLE_COUNT_MAX) {
            leftOut.count("frame behind the first " + SAMPLE_COUNT_MAX);
            return false;
        }
        return true;
    }

    private void end() throws NothingPlayable {
        chunks.endTurn();
        if (chunks.count() == 0) {
            throw new NothingPlayable("no playable frame " + leftOut.lines());
        }
        if (!video.track().isEmpty()) {
            video.track().end(clock.videoDistanceMillis());
        }
        if (!audio.track().isEmpty()) {
            audio.track().end(audio.lastTicks());
        }
    }
}
