package org.camerata.media;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * Walks the tags of an FLV file without reading the media between their headers.
 *
 * <p>The file's size is taken once, at the start, so a file that grows meanwhile is read as it was
 * (M1). One read of at most {@link #BUFFER_BYTES} per tag serves the back pointer of a tag and the
 * header of the next. Header flags are not believed: nginx-rtmp announces audio that never comes.
 */
final class FlvReader {

    static final int BUFFER_BYTES = 4096;
    static final int CONFIGURATION_BYTES_MAX = 16 * 1024; // real ones: tens of bytes

    /** Behind so many damages in one file nothing more is looked for: it is garbage. */
    static final int DAMAGE_COUNT_MAX = 100;

    private static final int FILE_HEADER_BYTES = 9;
    private static final int FILE_HEADER_BYTES_MAX = 64;
    private static final int BACK_POINTER_BYTES = 4;
    private static final int SIGNATURE = 0x464c56; // "FLV"

    private final FileChannel channel;
    private final long fileBytes;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
    private long bufferOffset;
    private long validBytes;
    private TagSearch search; // null before the first damage
    private int damages;

    /**
     * @throws MalformedMedia if the file does not start as FLV does; an empty file does not
     */
    FlvReader(FileChannel channel) throws IOException {
        this(channel, 0);
    }

    /**
     * @param offset where a tag begins; 0 for the first one
     * @throws MalformedMedia if the file does not start as FLV does; only asked with 0
     */
    FlvReader(FileChannel channel, long offset) throws IOException {
        this.channel = channel;
        this.fileBytes = channel.size();
        this.validBytes = offset == 0 ? firstTagOffset() : offset;
    }

    /** Whether so much has been written that the file can be read at all. */
    static boolean hasBegun(FileChannel channel) throws IOException {
        return channel.size() >= FILE_HEADER_BYTES + BACK_POINTER_BYTES;
    }

    /** The next whole tag, or none at the end or at the first damage. */
    Optional<FlvTag> next() throws IOException {
        ByteBuffer header = window(validBytes, FlvTag.HEADER_BYTES + FlvTag.HEAD_BYTES);
        if (header.remaining() < FlvTag.HEADER_BYTES) {
            return Optional.empty();
        }
        FlvTag tag = FlvTag.read(validBytes, header);
        if (tag.type() == FlvTag.Type.NONE || !isWhole(tag)) {
            return Optional.empty();
        }
        validBytes = tag.bodyEnd() + BACK_POINTER_BYTES;
        return Optional.of(tag);
    }

    /**
     * Goes on behind damage, with the next tag that is whole. For finished files: the end of one
     * that grows may only be on its way.
     *
     * @return false if there is none; {@link #validBytes} stays as it is
     */
    boolean skipDamage() throws IOException {
        if (validBytes >= fileBytes || damages == DAMAGE_COUNT_MAX) {
            return false;
        }
        search = search == null ? new TagSearch(channel, fileBytes) : search;
        long found = search.find(validBytes + 1);
        if (found < 0) {
            return false;
        }
        damages++;
        validBytes = found;
        return true;
    }

    /**
     * Reads a part of a body.
     *
     * @throws MalformedMedia if it is longer than {@link #CONFIGURATION_BYTES_MAX}
     */
    byte[] bytes(long offset, int count) throws IOException {
        if (count > CONFIGURATION_BYTES_MAX) {
            throw new MalformedMedia("a parameter set of " + count + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.allocate(count);
        if (!fill(bytes, offset, count)) {
            throw new EOFException("the file became shorter while it was read");
        }
        return bytes.array();
    }

    /** Bytes up to the end of the last whole tag read so far. */
    long validBytes() {
        return validBytes;
    }

    /** The file's size when it was opened. */
    long fileBytes() {
        return fileBytes;
    }

    private long firstTagOffset() throws IOException {
        ByteBuffer header = window(0, FILE_HEADER_BYTES);
        if (header.remaining() < FILE_HEADER_BYTES || header.getInt() >>> 8 != SIGNATURE) {
            throw new MalformedMedia("not an FLV file");
        }
        long headerBytes = header.getInt(FILE_HEADER_BYTES - 4) & 0xffffffffL;
        boolean plausible =
                headerBytes >= FILE_HEADER_BYTES && headerBytes <= FILE_HEADER_BYTES_MAX;
        if (!plausible || headerBytes + BACK_POINTER_BYTES > fileBytes) {
            throw new MalformedMedia("an FLV file that ends in its header");
        }
        return headerBytes + BACK_POINTER_BYTES;
    }

    private boolean isWhole(FlvTag tag) throws IOException {
        ByteBuffer backPointer = window(tag.bodyEnd(), BACK_POINTER_BYTES);
        return backPointer.remaining() == BACK_POINTER_BYTES
                && backPointer.getInt() == FlvTag.HEADER_BYTES + tag.bodyBytes();
    }

    /** Up to {@code count} bytes at the offset, fewer only at the end of the file. */
    private ByteBuffer window(long offset, int count) throws IOException {
        int wanted = (int) Math.max(0, Math.min(count, fileBytes - offset));
        boolean inside = offset >= bufferOffset && offset + wanted <= bufferOffset + buffer.limit();
        if (!inside) {
            buffer.clear().limit((int) Math.max(0, Math.min(BUFFER_BYTES, fileBytes - offset)));
            bufferOffset = offset;
            fill(buffer, offset, wanted);
            buffer.flip();
        }
        int start = (int) (offset - bufferOffset);
        return buffer.slice(start, Math.min(wanted, buffer.limit() - start));
    }

    private boolean fill(ByteBuffer into, long offset, int atLeast) throws IOException {
        while (into.position() < atLeast) {
            if (channel.read(into, offset + into.position()) < 0) {
                return false;
            }
        }
        return true;
    }
}
