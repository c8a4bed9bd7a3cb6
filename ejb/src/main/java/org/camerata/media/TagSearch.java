package org.camerata.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Finds the next tag behind damage: a header that makes sense, a back pointer that fits it, and
 * behind that the end of the file or another header that makes sense.
 *
 * <p>Media hardly ever look like that: a header has three bytes of zero, and its back pointer is 32
 * bits that must be right. What somebody made to look like headers costs {@link #LOOKS_MAX} reads.
 */
final class TagSearch {

    /** Headers that are looked at closely in one file, each by a read of its own. */
    static final int LOOKS_MAX = 10_000;

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int BACK_POINTER_BYTES = 4;
    private static final int STREAM_ID_AT = 8;

    private final FileChannel channel;
    private final long fileBytes;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private final ByteBuffer behind = ByteBuffer.allocate(BACK_POINTER_BYTES + FlvTag.HEADER_BYTES);
    private int looks;

    TagSearch(FileChannel channel, long fileBytes) {
        this.channel = channel;
        this.fileBytes = fileBytes;
    }

    /** Where the first tag at or behind the offset begins; negative if there is none. */
    long find(long from) throws IOException {
        long offset = from;
        while (offset + FlvTag.HEADER_BYTES <= fileBytes) {
            read(buffer, offset);
            int last = buffer.limit() - FlvTag.HEADER_BYTES;
            for (int i = 0; i <= last; i++) {
                if (isHeader(buffer, i) && isTag(offset + i, bodyBytes(buffer, i))) {
                    return offset + i;
                }
            }
            if (last < 0 || looks >= LOOKS_MAX) {
                return -1;
            }
            offset += last + 1;
        }
        return -1;
    }

    private boolean isTag(long offset, int bodyBytes) throws IOException {
        long end = offset + FlvTag.HEADER_BYTES + bodyBytes + BACK_POINTER_BYTES;
        if (end > fileBytes || looks >= LOOKS_MAX) {
            return false;
        }
        looks++;
        read(behind, end - BACK_POINTER_BYTES);
        boolean fits =
                behind.limit() >= BACK_POINTER_BYTES
                        && behind.getInt(0) == FlvTag.HEADER_BYTES + bodyBytes;
        boolean last = end + FlvTag.HEADER_BYTES > fileBytes;
        return fits && (last || isHeader(behind, BACK_POINTER_BYTES));
    }

    private static boolean isHeader(ByteBuffer bytes, int at) {
        if (at + FlvTag.HEADER_BYTES > bytes.limit()) {
            return false; // the file became shorter
        }
        boolean typed =
                switch (bytes.get(at)) {
                    case 8, 9, 18 -> true;
                    default -> false;
                };
        return typed
                && bytes.getShort(at + STREAM_ID_AT) == 0
                && bytes.get(at + STREAM_ID_AT + 2) == 0
                && bodyBytes(bytes, at) > 0;
    }

    private static int bodyBytes(ByteBuffer bytes, int at) {
        return bytes.getInt(at) & 0xFFFFFF;
    }

    private void read(ByteBuffer into, long offset) throws IOException {
        into.clear().limit((int) Math.min(into.capacity(), fileBytes - offset));
        boolean more = true;
        while (more && into.hasRemaining()) {
            more = channel.read(into, offset + into.position()) >= 0;
        }
        into.flip();
    }
}
