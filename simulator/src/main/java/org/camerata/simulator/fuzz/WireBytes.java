package org.camerata.simulator.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.camerata.simulator.Amf0;

/** RTMP as it goes over the wire, right or wrong: nothing is checked here. */
final class WireBytes {

    private static final int VERSION = 3;
    private static final int HANDSHAKE_BYTES = 1536;
    private static final int CHUNK_BYTES = 128;
    private static final int EXTENDED_TIMESTAMP = 0xFFFFFF;
    private static final int CONTINUED = 0xC0;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    byte[] toArray() {
        return bytes.toByteArray();
    }

    WireBytes number(long value, int byteCount) {
        for (int shift = (byteCount - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes.write((int) (value >>> shift));
        }
        return this;
    }

    WireBytes raw(byte[] some) {
        bytes.writeBytes(some);
        return this;
    }

    WireBytes random(Random random, int count) {
        byte[] some = new byte[count];
        random.nextBytes(some);
        return raw(some);
    }

    /** What a client sends of a plain handshake; servers do not look into its last third. */
    WireBytes handshake(Random random) {
        return number(VERSION, 1)
                .number(0, Long.BYTES)
                .random(random, HANDSHAKE_BYTES - Long.BYTES)
                .random(random, HANDSHAKE_BYTES);
    }

    /** A whole message, well formed: a full header, and chunks of the size that all begin with. */
    WireBytes message(int chunkStream, int type, int messageStream, long timestamp, byte[] body) {
        fullHeader(chunkStream, timestamp, body.length, type, messageStream);
        for (int at = 0; at < body.length; at += CHUNK_BYTES) {
            if (at > 0) {
                bytes.write(CONTINUED | chunkStream);
                if (timestamp >= EXTENDED_TIMESTAMP) {
                    number(timestamp, Integer.BYTES);
                }
            }
            bytes.write(body, at, Math.min(CHUNK_BYTES, body.length - at));
        }
        return this;
    }

    /** A message's first header, which may promise anything. */
    WireBytes fullHeader(
            int chunkStream, long timestamp, long lengthBytes, int type, int messageStream) {
        number(chunkStream, 1);
        number(Math.min(timestamp, EXTENDED_TIMESTAMP), 3);
        number(lengthBytes, 3);
        number(type, 1);
        number(Integer.toUnsignedLong(Integer.reverseBytes(messageStream)), Integer.BYTES);
        return timestamp >= EXTENDED_TIMESTAMP ? number(timestamp, Integer.BYTES) : this;
    }

    WireBytes command(int messageStream, Object... values) {
        return message(3, Attack.COMMAND, messageStream, 0, Amf0.encode(values));
    }
}
