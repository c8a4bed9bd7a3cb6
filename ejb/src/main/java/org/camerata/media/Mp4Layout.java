package org.camerata.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A recording as an MP4 that exists only as a plan: {@code ftyp}, {@code moov}, then {@code mdat}
 * whose samples are slices of the FLV file. A player can start with the first bytes and seek by
 * byte ranges.
 *
 * <p>Immutable and safe for any number of threads. It holds 12 bytes a sample, and the moov box
 * with 4 to 20 bytes a sample (4 for AAC, about 9 for video, 17 with B-frames): about 6 MB for an
 * hour of 30 pictures and 43 AAC frames a second. It fits the file as it was when the layout was
 * made; nginx-rtmp only appends, so it also fits the file when it has grown.
 */
public final class Mp4Layout {

    static final int LAYOUT_VERSION = 2; // raise it whenever equal FLVs give another MP4
    private static final long NARROW_BYTES_MAX = 0xffffffffL;

    private final byte[] head; // all that comes before the samples
    private final MediaData data;
    private final Duration duration;
    private final List<String> leftOut;
    private final String entityTag;

    private Mp4Layout(FlvReader flv, Mp4Tracks tracks) {
        this.data =
                new MediaData(
                        tracks.chunks(),
                        tracks.slices(Track.Kind.VIDEO),
                        tracks.slices(Track.Kind.AUDIO),
                        tracks.videoEntries());
        this.head = head(tracks);
        this.duration = Duration.ofMillis(MovieBox.durationMillis(tracks.tracks()));
        this.leftOut = tracks.leftOut();
        this.entityTag = "%d-%x-%x".formatted(LAYOUT_VERSION, flv.fileBytes(), flv.validBytes());
    }

    /**
     * Plans the MP4 of a recording, finished or not, in time linear in its size.
     *
     * @throws MalformedMedia if the file is not FLV
     * @throws NothingPlayable if no frame of it can be played
     */
    public static Mp4Layout of(Path flv) throws IOException {
        try (FileChannel channel = FileChannel.open(flv, StandardOpenOption.READ)) {
            FlvReader reader = new FlvReader(channel);
            Mp4Tracks tracks = Mp4Tracks.read(reader);
            return new Mp4Layout(reader, tracks);
        }
    }

    /** Size of the whole MP4. */
    public long sizeBytes() {
        return head.length + data.bytes();
    }

    /**
     * A strong validator of the MP4's bytes for one recording, without quotes: of a file that is
     * only appended to, it changes exactly when the bytes may.
     */
    public String entityTag() {
        return entityTag;
    }

    /** About what the layout takes in memory: the head, and three times that for the slices. */
    public int memoryBytes() {
        return (int) Math.min(Integer.MAX_VALUE, 4L * head.length);
    }

    /** From the first picture or sound to the end of the last, to the millisecond. */
    public Duration duration() {
        return duration;
    }

    /** What the file holds and the MP4 does not, a line for each reason; for people to read. */
    public List<String> leftOut() {
        return leftOut;
    }

    /**
     * Writes a range of the MP4, in pieces of at most 64 KiB of the recording. The same range is
     * always the same bytes.
     *
     * @param source the recording that the layout was made of
     * @param target a blocking channel, left open
     * @throws IndexOutOfBoundsException if the range is not within {@link #sizeBytes()}
     * @throws java.io.EOFException if the recording has become shorter; the answer is then cut off
     */
    public void write(FileChannel source, WritableByteChannel target, long from, long count)
            throws IOException {
        Objects.checkFromIndexSize(from, count, sizeBytes());
        long headCount = Math.max(0, Math.min(count, head.length - from));
        if (headCount > 0) {
            ByteBuffer bytes = ByteBuffer.wrap(head, (int) from, (int) headCount);
            while (bytes.hasRemaining()) {
                target.write(bytes);
            }
        }
        if (count > headCount) {
            data.write(source, target, from + headCount - head.length, count - headCount);
        }
    }

    /** The content of ftyp. */
    static Runnable brands(BoxWriter out) {
        return () -> out.ascii("isom").u32(0x200).ascii("isomiso2avc1mp41");
    }

    private byte[] head(Mp4Tracks tracks) {
        BoxWriter out = new BoxWriter();
        out.box("ftyp", brands(out));
        byte[] draft = MovieBox.of(tracks.tracks(), tracks.chunks(), true, 0);
        // The draft has 64-bit offsets, so if the MP4 is narrow with it, it is without them.
        boolean wide = out.size() + draft.length + 16 + data.bytes() > NARROW_BYTES_MAX;
        int movieBytes =
                wide
                        ? draft.length
                        : MovieBox.of(tracks.tracks(), tracks.chunks(), false, 0).length;
        long dataOffset = (long) out.size() + movieBytes + (wide ? 16 : 8);
        out.bytes(MovieBox.of(tracks.tracks(), tracks.chunks(), wide, dataOffset));
        if (wide) {
            out.u32(1).ascii("mdat").u64(16 + data.bytes());
        } else {
            out.u32(8 + data.bytes()).ascii("mdat");
        }
        return out.toByteArray();
    }
}
