package org.camerata.media;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;

/**
 * What a media segment consists of: boxes that were made, and behind them parts of the recording as
 * they are. Whoever can send files sends these without looking at them.
 */
public final class FragmentPlan {

    private static final int COPY_BYTES = 128 << 10;

    private final byte[] head;
    private final List<Slice> slices;

    /** A part of the recording. */
    public record Slice(long offset, long bytes) {}

    /**
     * @param head the box moof, and the header of mdat; is not copied
     * @param slices the content of mdat, in this order
     */
    FragmentPlan(byte[] head, List<Slice> slices) {
        this.head = head;
        this.slices = List.copyOf(slices);
    }

    /** The box moof, and the header of mdat; not a copy. */
    public byte[] head() {
        return head;
    }

    /** The content of mdat, in this order. */
    public List<Slice> slices() {
        return slices;
    }

    /** Whether there is nothing to send. */
    public boolean isEmpty() {
        return slices.isEmpty();
    }

    public long sizeBytes() {
        return head.length + slices.stream().mapToLong(Slice::bytes).sum();
    }

    /**
     * Writes the segment, in pieces of 128 KiB.
     *
     * @param flv the recording that the plan was made of
     * @throws EOFException if it has become shorter; some of the segment may be written
     */
    public void write(FileChannel flv, OutputStream target) throws IOException {
        target.write(head);
        byte[] piece = new byte[COPY_BYTES];
        for (Slice slice : slices) {
            copy(flv, slice, piece, target);
        }
    }

    private static void copy(FileChannel flv, Slice slice, byte[] piece, OutputStream target)
            throws IOException {
        long at = slice.offset();
        long end = slice.offset() + slice.bytes();
        while (at < end) {
            int wanted = (int) Math.min(piece.length, end - at);
            int read = flv.read(ByteBuffer.wrap(piece, 0, wanted), at);
            if (read < 0) {
                throw new EOFException("the recording ends before its footage does");
            }
            target.write(piece, 0, read);
            at += read;
        }
    }
}
