package org.camerata.simulator;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts RTMP messages together from chunks, all four header formats. Follows the peer's chunk size
 * by itself and counts the bytes read, which acknowledgements need.
 */
final class ChunkReader {

    /**
     * A server's answers to a publisher are tiny; this bounds what a broken one can make us hold.
     */
    static final int MESSAGE_BYTES_MAX = 1 << 20;

    private static final int DEFAULT_CHUNK_SIZE_BYTES = 128;
    private static final int EXTENDED_TIMESTAMP = 0xFFFFFF;
    private static final int FORMAT_FULL = 0;
    private static final int FORMAT_SAME_STREAM = 1;
    private static final int FORMAT_TIME_ONLY = 2;

    private final DataInputStream in;
    private final Map<Integer, Partial> partials = new HashMap<>();
    private int chunkSizeBytes = DEFAULT_CHUNK_SIZE_BYTES;
    private long readBytes;

    /** What the chunk stream's last header said, and the message that is being filled. */
    private static final class Partial {
        private long timestampMillis;
        private long fieldMillis; // absolute in a full header, else a difference
        private boolean extended;
        private int type;
        private int messageStream;
        private byte[] body = new byte[0];
        private int filledBytes;
    }

    ChunkReader(InputStream in) {
        this.in = new DataInputStream(in);
    }

    long readBytes() {
        return readBytes;
    }

    /**
     * The next whole message, protocol control messages included.
     *
     * @throws java.io.EOFException at the end of the stream
     * @throws IOException if the stream is broken, or the message above {@link #MESSAGE_BYTES_MAX}
     */
    RtmpMessage read() throws IOException {
        while (true) {
            int first = unsigned(1);
            int chunkStream = chunkStream(first & 0b0011_1111);
            Partial partial = partials.computeIfAbsent(chunkStream, any -> new Partial());
            readHeader(partial, first >>> 6);
            readBody(partial);
            if (partial.filledBytes == partial.body.length) {
                return complete(chunkStream, partial);
            }
        }
    }

    private int chunkStream(int basic) throws IOException {
        return switch (basic) {
            case 0 -> 64 + unsigned(1);
            case 1 -> 64 + unsigned(1) + (unsigned(1) << Byte.SIZE);
            default -> basic;
        };
    }

    private void readHeader(Partial partial, int format) throws IOException {
        if (format <= FORMAT_TIME_ONLY) {
            partial.fieldMillis = unsigned(3);
            partial.extended = partial.fieldMillis == EXTENDED_TIMESTAMP;
        }
        if (format <= FORMAT_SAME_STREAM) {
            begin(partial, unsigned(3));
            partial.type = unsigned(1);
        }
        if (format == FORMAT_FULL) {
            partial.messageStream = Integer.reverseBytes((int) unsignedLong(4));
        }
        if (partial.extended) {
            partial.fieldMillis = unsignedLong(4);
        }
        if (partial.filledBytes == 0) {
            long base = format == FORMAT_FULL ? 0 : partial.timestampMillis;
            partial.timestampMillis = (base + partial.fieldMillis) & 0xFFFF_FFFFL;
        }
    }

    private static void begin(Partial partial, int lengthBytes) throws IOException {
        if (lengthBytes > MESSAGE_BYTES_MAX) {
            throw new IOException("RTMP message of " + lengthBytes + " bytes");
        }
        partial.body = new byte[lengthBytes];
        partial.filledBytes = 0;
    }

    private void readBody(Partial partial) throws IOException {
        int length = Math.min(chunkSizeBytes, partial.body.length - partial.filledBytes);
        in.readFully(partial.body, partial.filledBytes, length);
        partial.filledBytes += length;
        readBytes += length;
    }

    private RtmpMessage complete(int chunkStream, Partial partial) throws IOException {
        byte[] body = partial.body;
        partial.body = new byte[body.length];
        partial.filledBytes = 0;
        if (partial.type == RtmpMessage.SET_CHUNK_SIZE) {
            chunkSizeBytes = chunkSize(body);
        }
        return new RtmpMessage(
                chunkStream, partial.type, partial.messageStream, partial.timestampMillis, body);
    }

    private static int chunkSize(byte[] body) throws IOException {
        int bytes = body.length < 4 ? 0 : java.nio.ByteBuffer.wrap(body).getInt();
        if (bytes < 1) {
            throw new IOException("RTMP chunk size " + bytes);
        }
        return bytes;
    }

    private int unsigned(int count) throws IOException {
        return (int) unsignedLong(count);
    }

    private long unsignedLong(int count) throws IOException {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = value << Byte.SIZE | in.readUnsignedByte();
        }
        readBytes += count;
        return value;
    }
}
