package org.camerata.media;

/** One track of {@link SplicedMp4}: takes the frames of a group after the other. */
final class SplicedTrack {

    private static final int MILLIS_PER_SECOND = 1000;

    private final Track track;
    private final ChunkPlan chunks;
    private final int ticksPerSecond;
    private long lastTick = -1;

    private SplicedTrack(Track track, ChunkPlan chunks, int ticksPerSecond) {
        this.track = track;
        this.chunks = chunks;
        this.ticksPerSecond = ticksPerSecond;
    }

    /**
     * @param pictures null if there are none
     */
    static SplicedTrack of(VideoConfiguration pictures, ChunkPlan chunks) {
        return of(Track.Kind.VIDEO, pictures, chunks, MILLIS_PER_SECOND);
    }

    /**
     * @param sound null if there is none
     */
    static SplicedTrack of(AudioConfiguration sound, ChunkPlan chunks) {
        return of(Track.Kind.AUDIO, sound, chunks, sound == null ? 1 : sound.rateHertz());
    }

    private static SplicedTrack of(
            Track.Kind kind, SampleEntry entry, ChunkPlan chunks, int ticksPerSecond) {
        Track track = new Track(kind);
        if (entry != null) {
            track.use(entry);
        }
        return new SplicedTrack(track, chunks, ticksPerSecond);
    }

    Track track() {
        return track;
    }

    /**
     * Adds frames. Where they would come before what is there already, they follow it: two
     * recordings that meet are not exact to the millisecond.
     *
     * @param shiftMillis what makes their times those of the MP4
     */
    void add(SampleRun frames, long shiftMillis) {
        long shift = Math.floorDiv(shiftMillis * ticksPerSecond, (long) MILLIS_PER_SECOND);
        for (int i = 0; i < frames.count(); i++) {
            add(frames, i, frames.time(i) + shift);
        }
    }

    void end(int lastTicks) {
        if (!track.isEmpty()) {
            track.end(lastTicks);
        }
    }

    private void add(SampleRun frames, int frame, long time) {
        if (track.isEmpty()) {
            track.start(Math.floorDiv(time * MILLIS_PER_SECOND, ticksPerSecond), ticksPerSecond);
        }
        long start = Math.floorDiv(track.startMillis() * ticksPerSecond, (long) MILLIS_PER_SECOND);
        lastTick = Math.max(lastTick + 1, time - start);
        track.add(
                0, // copied at once
                frames.bytes(frame),
                lastTick,
                frames.composition(frame),
                frames.isKey(frame));
        chunks.add(track, lastTick * MILLIS_PER_SECOND / ticksPerSecond);
    }
}
