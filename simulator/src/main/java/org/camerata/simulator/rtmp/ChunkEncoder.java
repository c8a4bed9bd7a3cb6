package org.camerata.simulator.rtmp;

import java.nio.ByteBuffer;
import org.camerata.simulator.RtmpMessage;

/**
 * Cuts messages into RTMP chunks, straight into a buffer that is shared by all publishers.
 *
 * <p>Every message starts with a full header (format 0), so that its timestamp stands by itself and
 * may jump anywhere.
 */
final class ChunkEncoder {

    /** What both sides begin with (RTMP 1.0, 5.4.1). */
    static final int DEFAULT_CHUNK_BYTES = 128;

    private static final long EXTENDED_TIMESTAMP = 0xFFFFFF;
    private static final int EXTENDED_BYTES = 4;
    private static final int FULL_HEADER_BYTES = 12;
    private static final int CONTINUED = 0b1100_0000; // format 3

    private int chunkBytes = DEFAULT_CHUNK_BYTES;

    /** Applies from the next message on; the peer must have been told. */
    void chunkBytes(int bytes) {
        chunkBytes = bytes;
    }

    /** How many bytes a message takes at most, in chunks and with a timestamp of any size. */
    int wireBytesMax(int bodyBytes) {
        int chunks = Math.max(1, (bodyBytes + chunkBytes - 1) / chunkBytes);
        return FULL_HEADER_BYTES + bodyBytes + chunks * (1 + EXTENDED_BYTES);
    }

    /**
     * Appends a message.
     *
     * @throws java.nio.BufferOverflowException if it does not fit; see {@link #wireBytesMax}
     */
    void put(ByteBuffer out, RtmpMessage message) {
        putHeader(out, message);
        byte[] body = message.body();
        int position = Math.min(chunkBytes, body.length);
        out.put(body, 0, position);
        while (position < body.length) {
            int length = Math.min(chunkBytes, body.length - position);
            out.put((byte) (CONTINUED | message.chunkStream()));
            putExtendedTimestamp(out, message.timestampMillis());
            out.put(body, position, length);
            position += length;
        }
    }

    private static void putHeader(ByteBuffer out, RtmpMessage message) {
        out.put((byte) message.chunkStream()); // format 0
        put24(out, (int) Math.min(message.timestampMillis(), EXTENDED_TIMESTAMP));
        put24(out, message.body().length);
        out.put((byte) message.type());
        out.putInt(Integer.reverseBytes(message.messageStream())); // the one little-endian number
        putExtendedTimestamp(out, message.timestampMillis());
    }

    private static void putExtendedTimestamp(ByteBuffer out, long millis) {
        if (millis >= EXTENDED_TIMESTAMP) {
            out.putInt((int) millis);
        }
    }

    private static void put24(ByteBuffer out, int value) {
        out.put((byte) (value >>> 16));
        out.putShort((short) value);
    }
}
