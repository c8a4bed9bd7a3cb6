package org.camerata.media;

import java.io.IOException;
import java.io.OutputStream;

/** Writes groups as fragments, each with one call, through one array that it uses again. */
final class FragmentWriter {

    private static final int MILLIS_PER_SECOND = 1000;

    private final FootageIndex index;
    private final TagWalk walk;
    private final long baseMillis;
    private final byte[] fragment;

    /**
     * @param baseMillis where the recording's first frame lies on the player's timeline
     * @param bytesMax size of the largest fragment that will be written
     */
    FragmentWriter(FootageIndex index, TagWalk walk, long baseMillis, int bytesMax) {
        this.index = index;
        this.walk = walk;
        this.baseMillis = baseMillis;
        this.fragment = new byte[bytesMax];
    }

    /** Writes all frames of a group. */
    void writeAll(int number, OutputStream target) throws IOException {
        FootageGroup group = index.groups().get(number);
        GroupFrames frames = new GroupFrames(group, index.setupOf(number), fragment, false);
        frames.gather(walk, group.pictures().bytes(), group.sounds().bytes());
        send(number, frames, group.lastPictureMillis(), group.pictures().bytes(), target);
    }

    /** Writes the key frame of a group that starts with one. */
    void writeKey(int number, int shownForMillis, OutputStream target) throws IOException {
        FootageGroup group = index.groups().get(number);
        GroupFrames frames = new GroupFrames(group, index.setupOf(number), fragment, true);
        frames.gather(walk, group.keyBytes(), 0);
        send(number, frames, shownForMillis, group.keyBytes(), target);
    }

    private void send(
            int number,
            GroupFrames frames,
            int lastPictureMillis,
            int pictureBytes,
            OutputStream target)
            throws IOException {
        MovieFragmentBox box =
                new MovieFragmentBox(
                        pictures(frames.pictures(), lastPictureMillis),
                        sounds(frames.sounds(), index.setupOf(number).sound()));
        byte[] head = box.toByteArray(number + 1, pictureBytes, frames.dataBytes());
        System.arraycopy(head, 0, fragment, 0, head.length);
        target.write(fragment, 0, head.length + frames.dataBytes());
    }

    private MovieFragmentBox.Part pictures(SampleRun run, int lastMillis) {
        long base = ticks(0, InitializationBox.PICTURE_TICKS_PER_SECOND);
        return new MovieFragmentBox.Part(run, base, lastMillis);
    }

    private MovieFragmentBox.Part sounds(SampleRun run, AudioConfiguration sound) {
        if (run.count() == 0) {
            return new MovieFragmentBox.Part(run, 0, 0);
        }
        long base = ticks(SoundSets.LEAD_MILLIS, sound.rateHertz());
        return new MovieFragmentBox.Part(run, base, sound.frameSamples());
    }

    /** What makes a time of the clock, with a lead, one of the player's timeline. */
    private long ticks(int leadMillis, int ticksPerSecond) {
        long shift = baseMillis - index.zeroMillis() - leadMillis;
        return Math.floorDiv(shift * ticksPerSecond, (long) MILLIS_PER_SECOND);
    }
}
