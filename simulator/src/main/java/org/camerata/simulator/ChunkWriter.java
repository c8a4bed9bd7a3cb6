package org.camerata.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Cuts messages into RTMP chunks.
 *
 * <p>Every message starts with a full header (format 0) and goes on with format 3: a few bytes more
 * than needed, but no state that could go wrong. Not safe for use by several threads.
 */
final class ChunkWriter {

    private static final int DEFAULT_CHUNK_SIZE_BYTES = 128; // RTMP 1.0, 5.4.1
    private static final long EXTENDED_TIMESTAMP = 0xFFFFFF;
    private static final int CHUNK_STREAM_MIN = 2;
    private static final int CHUNK_STREAM_MAX = 63; // above it the header grows

    private final OutputStream out;
    private int chunkSizeBytes = DEFAULT_CHUNK_SIZE_BYTES;

    ChunkWriter(OutputStream out) {
        this.out = out;
    }

    /** Applies from the next message on; the caller tells the peer by {@code SET_CHUNK_SIZE}. */
    void chunkSize(int bytes) {
        chunkSizeBytes = bytes;
    }

    void write(RtmpMessage message) throws IOException {
        int chunkStream = message.chunkStream();
        if (chunkStream < CHUNK_STREAM_MIN || chunkStream > CHUNK_STREAM_MAX) {
            throw new IllegalArgumentException("chunk stream " + chunkStream);
        }
        byte[] body = message.body();
        ByteArrayOutputStream chunks = new ByteArrayOutputStream(body.length + 64);
        writeHeader(chunks, message);
        int position = Math.min(chunkSizeBytes, body.length);
        chunks.write(body, 0, position);
        while (position < body.length) {
            int length = Math.min(chunkSizeBytes, body.length - position);
            chunks.write(0b1100_0000 | chunkStream);
            writeExtendedTimestamp(chunks, message);
            chunks.write(body, position, length);
            position += length;
        }
        chunks.writeTo(out);
        out.flush();
    }

    private static void writeHeader(ByteArrayOutputStream out, RtmpMessage message) {
        out.write(message.chunkStream()); // format 0
        writeBytes(out, Math.min(message.timestampMillis(), EXTENDED_TIMESTAMP), 3);
        writeBytes(out, message.body().length, 3);
        out.write(message.type());
        int stream = message.messageStream(); // the one little-endian number of the protocol
        writeBytes(out, Integer.toUnsignedLong(Integer.reverseBytes(stream)), 4);
        writeExtendedTimestamp(out, message);
    }

    private static void writeExtendedTimestamp(ByteArrayOutputStream out, RtmpMessage message) {
        if (message.timestampMillis() >= EXTENDED_TIMESTAMP) {
            writeBytes(out, message.timestampMillis(), 4);
        }
    }

    private static void writeBytes(ByteArrayOutputStream out, long value, int count) {
        for (int shift = (count - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            out.write((int) (value >>> shift));
        }
    }
}
