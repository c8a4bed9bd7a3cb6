package org.camerata.simulator.rtmp;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camerata.simulator.RtmpMessage;

/**
 * Puts RTMP messages together from bytes as they come. It never waits: a chunk that has not come
 * whole stays in the buffer until more is there.
 */
final class ChunkDecoder {

    /** A server has little to say to a publisher; more than this is not meant for one. */
    static final int MESSAGE_BYTES_MAX = 1 << 16;

    private static final int EXTENDED_TIMESTAMP = 0xFFFFFF;
    private static final int FORMAT_FULL = 0;
    private static final int FORMAT_SAME_STREAM = 1;
    private static final int FORMAT_TIME_ONLY = 2;

    private static final Header NONE = new Header(0, false, 0, 0, 0);

    private final Map<Integer, Partial> partials = new HashMap<>();
    private int chunkBytes = ChunkEncoder.DEFAULT_CHUNK_BYTES;

    /**
     * A chunk's header, completed from the one before.
     *
     * @param field absolute in a full header, else a difference, in ms
     */
    private record Header(long field, boolean extended, int length, int type, int messageStream) {}

    /** What a chunk stream has of its message so far. */
    private static final class Partial {
        private Header header = NONE;
        private long timestampMillis;
        private byte[] body = new byte[0];
        private int filledBytes;
    }

    /**
     * The next message that is there as a whole; what is not stays unread.
     *
     * @throws IOException if the message is above {@link #MESSAGE_BYTES_MAX}, or the chunk size
     *     none
     */
    Optional<RtmpMessage> next(ByteBuffer in) throws IOException {
        while (in.hasRemaining()) {
            in.mark();
            Optional<RtmpMessage> message;
            try {
                message = readChunk(in);
            } catch (BufferUnderflowException e) {
                in.reset(); // nothing was taken over from a chunk that is cut short
                return Optional.empty();
            }
            if (message.isPresent()) {
                return message;
            }
        }
        return Optional.empty();
    }

    private Optional<RtmpMessage> readChunk(ByteBuffer in) throws IOException {
        int first = Byte.toUnsignedInt(in.get());
        int format = first >>> 6;
        int chunkStream = chunkStream(in, first & 0b0011_1111);
        Partial partial = partials.computeIfAbsent(chunkStream, any -> new Partial());
        Header header = readHeader(in, format, partial.header);
        if (header.length() > MESSAGE_BYTES_MAX) {
            throw new IOException("RTMP message of " + header.length() + " bytes");
        }
        int filled = format <= FORMAT_SAME_STREAM ? 0 : partial.filledBytes;
        byte[] part = new byte[Math.min(chunkBytes, header.length() - filled)];
        in.get(part);
        if (filled == 0) {
            begin(partial, header, format);
        }
        System.arraycopy(part, 0, partial.body, filled, part.length);
        partial.filledBytes = filled + part.length;
        return partial.filledBytes < header.length()
                ? Optional.empty()
                : Optional.of(complete(chunkStream, partial));
    }

    private static int chunkStream(ByteBuffer in, int basic) {
        return switch (basic) {
            case 0 -> 64 + unsigned8(in);
            case 1 -> 64 + unsigned8(in) + (unsigned8(in) << Byte.SIZE);
            default -> basic;
        };
    }

    private static Header readHeader(ByteBuffer in, int format, Header before) {
        long field = format <= FORMAT_TIME_ONLY ? unsigned24(in) : before.field();
        boolean extended =
                format <= FORMAT_TIME_ONLY ? field == EXTENDED_TIMESTAMP : before.extended();
        int length = before.length();
        int type = before.type();
        if (format <= FORMAT_SAME_STREAM) {
            length = unsigned24(in);
            type = unsigned8(in);
        }
        int stream =
                format == FORMAT_FULL ? Integer.reverseBytes(in.getInt()) : before.messageStream();
        if (extended) {
            field = Integer.toUnsignedLong(in.getInt());
        }
        return new Header(field, extended, length, type, stream);
    }

    private static void begin(Partial partial, Header header, int format) {
        long base = format == FORMAT_FULL ? 0 : partial.timestampMillis;
        partial.timestampMillis = (base + header.field()) & 0xFFFF_FFFFL;
        partial.header = header;
        partial.body = new byte[header.length()];
    }

    private RtmpMessage complete(int chunkStream, Partial partial) throws IOException {
        Header header = partial.header;
        partial.filledBytes = 0;
        if (header.type() == RtmpMessage.SET_CHUNK_SIZE) {
            chunkBytes = chunkBytes(partial.body);
        }
        return new RtmpMessage(
                chunkStream,
                header.type(),
                header.messageStream(),
                partial.timestampMillis,
                partial.body);
    }

    private static int chunkBytes(byte[] body) throws IOException {
        int bytes = body.length < Integer.BYTES ? 0 : ByteBuffer.wrap(body).getInt();
        if (bytes < 1) {
            throw new IOException("RTMP chunk size " + bytes);
        }
        return bytes;
    }

    private static int unsigned8(ByteBuffer in) {
        return Byte.toUnsignedInt(in.get());
    }

    private static int unsigned24(ByteBuffer in) {
        return unsigned8(in) << 16 | Short.toUnsignedInt(in.getShort());
    }
}
