package org.camerata.nginx.module;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Bodies of messages with sound and pictures. The pictures show nothing. */
final class Media {

    /** 640 × 360, as x264 writes it. */
    static final byte[] AVC_HEADER =
            hex(
                    "17000000000164001effe1001a6764001eacd940a02ff97011000003000100000300320f162d96"
                            + "01000468ef8fcbfdf8f800");

    /** 1920 × 1080 interlaced, with scaling lists. */
    static final byte[] AVC_HEADER_INTERLACED =
            hex(
                    "170000000001640028ffe1001a67640028acd94078044fde022000000300200000"
                            + "0643e2c5b2c001000768fba3cb3002c0fdf8f800");

    static final byte[] AAC_HEADER = hex("af00120856e500");

    private static final int KEY = 0x17;
    private static final int INTER = 0x27;

    private Media() {}

    static byte[] key(int compositionMillis, int bytes) {
        return picture(KEY, 0x65, compositionMillis, bytes);
    }

    static byte[] inter(int compositionMillis) {
        return picture(INTER, 0x41, compositionMillis, 100);
    }

    static byte[] sound() {
        return hex("af01de02004c61766335392e33372e31303000");
    }

    private static byte[] picture(int kind, int unit, int compositionMillis, int bytes) {
        return ByteBuffer.allocate(10 + bytes)
                .put((byte) kind)
                .put((byte) 1)
                .put((byte) (compositionMillis >>> 16))
                .putShort((short) compositionMillis)
                .putInt(1 + bytes)
                .put((byte) unit)
                .array();
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
