package org.camerata.media;

import java.nio.ByteBuffer;

/**
 * One whole tag: where its body lies, and the body's first bytes.
 *
 * @param timestampMillis 32 bits that wrap; only differences mean anything
 * @param bodyOffset bytes from the start of the file
 * @param head the first {@link #HEAD_BYTES} bytes of the body, first byte highest, zero behind its
 *     end
 */
record FlvTag(Type type, int timestampMillis, long bodyOffset, int bodyBytes, long head) {

    enum Type {
        AUDIO,
        VIDEO,
        DATA,
        /** Not a tag: the file is damaged here, or ends in bytes that were never written. */
        NONE
    }

    static final int HEADER_BYTES = 11;
    static final int HEAD_BYTES = 8; // the longest header in front of media: Enhanced RTMP video
    private static final int ENCRYPTED = 0x20;

    /** Reads the header at the buffer's position, and what follows of the body. */
    static FlvTag read(long offset, ByteBuffer from) {
        Type type = type(from.get());
        int bodyBytes = u24(from);
        int timestampMillis = u24(from) | (from.get() << 24);
        u24(from); // stream id, always 0
        return new FlvTag(
                type, timestampMillis, offset + HEADER_BYTES, bodyBytes, head(from, bodyBytes));
    }

    /** Where the tag begins, bytes from the start of the file. */
    long offset() {
        return bodyOffset - HEADER_BYTES;
    }

    long bodyEnd() {
        return bodyOffset + bodyBytes;
    }

    /** A byte of the head, 0 to 255; index below {@link #HEAD_BYTES}. */
    int byteAt(int index) {
        return (int) (head >>> (8 * (HEAD_BYTES - 1 - index))) & 0xff;
    }

    private static Type type(int first) {
        return switch (first & 0xff) {
            case 8 -> Type.AUDIO;
            case 9 -> Type.VIDEO;
            case 18, 8 | ENCRYPTED, 9 | ENCRYPTED, 18 | ENCRYPTED -> Type.DATA;
            default -> Type.NONE;
        };
    }

    private static long head(ByteBuffer from, int bodyBytes) {
        int count = Math.min(Math.min(bodyBytes, HEAD_BYTES), from.remaining());
        long head = 0;
        for (int i = 0; i < count; i++) {
            head |= (from.get() & 0xffL) << (8 * (HEAD_BYTES - 1 - i));
        }
        return head;
    }

    private static int u24(ByteBuffer from) {
        return ((from.get() & 0xff) << 16) | (from.getShort() & 0xffff);
    }
}
