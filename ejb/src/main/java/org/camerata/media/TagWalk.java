package org.camerata.media;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Walks the tags of a part of a recording whose bounds are known, in large reads, and copies bodies
 * on the way.
 */
final class TagWalk {

    /** What is read at once. The JDK keeps as much for each thread that ever read. */
    static final int READ_BYTES = 128 * 1024;

    private static final int HEAD_BYTES = FlvTag.HEADER_BYTES + FlvTag.HEAD_BYTES;
    private static final int BACK_POINTER_BYTES = 4;

    private final FileChannel flv;
    private final ByteBuffer buffer;
    private long bufferOffset;
    private long position;
    private long end;

    TagWalk(FileChannel flv) {
        this.flv = flv;
        this.buffer = ByteBuffer.allocate(READ_BYTES).limit(0);
    }

    /** Walks a part, from a tag's beginning to another tag's end. */
    void begin(long offset, long endOffset) {
        position = offset;
        end = endOffset;
    }

    boolean hasNext() {
        return position < end;
    }

    /**
     * The next tag.
     *
     * @throws MalformedMedia if there is none here
     */
    FlvTag next() throws IOException {
        int wanted = (int) Math.min(HEAD_BYTES, end - position);
        if (wanted < FlvTag.HEADER_BYTES) {
            throw new MalformedMedia("no tag where the index has one");
        }
        load(position, wanted);
        int start = (int) (position - bufferOffset);
        FlvTag tag = FlvTag.read(position, buffer.slice(start, wanted));
        position = tag.bodyEnd() + BACK_POINTER_BYTES;
        if (tag.type() == FlvTag.Type.NONE || position > end) {
            throw new MalformedMedia("no tag where the index has one");
        }
        return tag;
    }

    /**
     * Copies a part of a tag's body; what lies in the buffer from there, and the rest in pieces.
     */
    void copy(long offset, byte[] into, int at, int count) throws IOException {
        int done = 0;
        while (done < count) {
            load(offset + done, 1);
            int start = (int) (offset + done - bufferOffset);
            int some = Math.min(count - done, buffer.limit() - start);
            buffer.get(start, into, at + done, some);
            done += some;
        }
    }

    /** Makes sure that so many bytes from the offset on are in the buffer. */
    private void load(long offset, int count) throws IOException {
        if (offset >= bufferOffset && offset + count <= bufferOffset + buffer.limit()) {
            return;
        }
        buffer.clear().limit((int) Math.min(buffer.capacity(), end - offset));
        bufferOffset = offset;
        while (buffer.position() < count) {
            if (flv.read(buffer, offset + buffer.position()) < 0) {
                buffer.limit(0);
                throw new EOFException("the recording ends before its footage does");
            }
        }
        buffer.flip();
    }
}
