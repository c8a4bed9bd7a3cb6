package org.camerata.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.stream.Stream;

/**
 * Groups of one or more recordings, one behind the other, as one MP4 that is written from front to
 * end: {@code ftyp}, {@code mdat}, {@code moov}. Nothing is re-encoded.
 *
 * <p>All groups are decoded by one setup, because not every player goes on behind a change. Times
 * are in milliseconds since the beginning of the MP4.
 */
public final class SplicedMp4 {

    /** Of coded media, so that the file fits on FAT, which takes 4 GiB less a byte. */
    public static final long MEDIA_BYTES_MAX = 4_000_000_000L;

    /** Frames of picture and sound; as many as in seven hours. What tells of them has 40 MB. */
    public static final int FRAME_COUNT_MAX = Mp4Tracks.SAMPLE_COUNT_MAX;

    private static final int BOX_HEADER_BYTES = 8;

    private final FootageSetup setup;
    private final long mediaBytes;
    private final OutputStream target;
    private final ChunkPlan chunks = new ChunkPlan();
    private final SplicedTrack pictures;
    private final SplicedTrack sounds;
    private final int headBytes;
    private int lastPictureMillis;

    /**
     * Begins to write.
     *
     * @param mediaBytes {@link #mediaBytes} of all that will be added, at most {@link
     *     #MEDIA_BYTES_MAX}
     * @param target is neither flushed nor closed
     */
    public SplicedMp4(FootageSetup setup, long mediaBytes, OutputStream target) throws IOException {
        if (mediaBytes < 1 || mediaBytes > MEDIA_BYTES_MAX) {
            throw new IllegalArgumentException(mediaBytes + " bytes of media");
        }
        this.setup = setup;
        this.mediaBytes = mediaBytes;
        this.target = target;
        this.pictures = SplicedTrack.of(setup.pictures(), chunks);
        this.sounds = SplicedTrack.of(setup.sound(), chunks);
        BoxWriter head = new BoxWriter();
        head.box("ftyp", Mp4Layout.brands(head));
        head.u32(BOX_HEADER_BYTES + mediaBytes).ascii("mdat");
        this.headBytes = head.size();
        target.write(head.toByteArray());
    }

    /** Coded media of groups, in bytes. */
    public static long mediaBytes(List<FootageGroup> groups) {
        return groups.stream()
                .mapToLong(group -> (long) group.pictures().bytes() + group.sounds().bytes())
                .sum();
    }

    /**
     * Adds groups of a recording.
     *
     * @param first group, from 0
     * @param end behind the last one
     * @param startMillis when the first of them begins, not before the end of what was added before
     * @throws MalformedMedia if they are not in the recording as the index says
     * @throws java.io.EOFException likewise, if the recording has become shorter
     */
    public void add(FileChannel flv, FootageIndex index, int first, int end, long startMillis)
            throws IOException {
        TagWalk walk = new TagWalk(flv);
        long shift = startMillis - index.zeroMillis() - index.groups().get(first).startMillis();
        for (int number = first; number < end; number++) {
            add(index, number, walk, shift);
        }
    }

    /**
     * Writes what players need in order to find the frames.
     *
     * @throws IllegalStateException if less or more was added than was said
     */
    public void end() throws IOException {
        if (chunks.bytes() != mediaBytes) {
            throw new IllegalStateException(
                    chunks.bytes() + " of " + mediaBytes + " bytes of media");
        }
        pictures.end(lastPictureMillis);
        sounds.end(setup.hasSound() ? setup.sound().frameSamples() : 0);
        List<Track> tracks =
                Stream.of(pictures.track(), sounds.track()).filter(t -> !t.isEmpty()).toList();
        target.write(MovieBox.of(tracks, chunks, false, headBytes));
    }

    private void add(FootageIndex index, int number, TagWalk walk, long shiftMillis)
            throws IOException {
        FootageGroup group = index.groups().get(number);
        SampleRun shown = new SampleRun(group.videoFrames());
        SampleRun heard = new SampleRun(group.audioFrames());
        new GroupFrames(index, walk, shown, heard).find(number);
        pictures.add(shown, shiftMillis);
        sounds.add(heard, shiftMillis - SoundSets.LEAD_MILLIS);
        chunks.endTurn();
        byte[] media = new byte[group.pictures().bytes() + group.sounds().bytes()];
        copy(heard, walk, media, copy(shown, walk, media, 0));
        target.write(media);
        lastPictureMillis = group.videoFrames() > 0 ? group.lastPictureMillis() : lastPictureMillis;
    }

    /** Returns where the next frame goes. */
    private static int copy(SampleRun frames, TagWalk walk, byte[] into, int from)
            throws IOException {
        int at = from;
        for (int i = 0; i < frames.count(); i++) {
            walk.copy(frames.offset(i), into, at, frames.bytes(i));
            at += frames.bytes(i);
        }
        return at;
    }
}
