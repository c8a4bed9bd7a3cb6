package org.camerata.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Builds FLV files tag by tag, as nginx-rtmp writes them. */
final class FlvBytes {

    /** What x264 wrote for 1280 x 720, baseline. */
    static final byte[] AVC_1280X720 =
            hex(
                    "0142c01fffe100196742c01fd9005005bb011000000300100000030320f183248001000568cb83"
                            + "cb20");

    /** What x264 wrote for 1920 x 1080, high profile: eight lines are cropped. */
    static final byte[] AVC_1920X1080 =
            hex(
                    "01640028ffe1001b67640028acd940780227e5c044000003000400000300c83c60c658010006"
                            + "68ebe3cb22c0fdf8f800");

    /** AAC LC, 44,100 Hz, stereo. */
    static final byte[] AAC_44100 = hex("1210");

    private static final int KEY = 1;
    private static final int INTER = 2;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final NavigableSet<Integer> ends = new TreeSet<>();

    FlvBytes() {
        bytes.writeBytes(hex("464c560105" + "00000009" + "00000000"));
        ends.add(bytes.size());
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    /** A body of the given size that differs from frame to frame. */
    static byte[] body(int size, int seed) {
        byte[] body = new byte[size];
        for (int i = 0; i < size; i++) {
            body[i] = (byte) (seed * 31 + i * 7);
        }
        return body;
    }

    FlvBytes videoConfiguration(int millis, byte[] avc) {
        return tag(9, millis, join(new byte[] {0x17, 0, 0, 0, 0}, avc));
    }

    FlvBytes key(int millis, byte[] body) {
        return picture(KEY, millis, 0, body);
    }

    FlvBytes inter(int millis, byte[] body) {
        return picture(INTER, millis, 0, body);
    }

    FlvBytes inter(int millis, int composition, byte[] body) {
        return picture(INTER, millis, composition, body);
    }

    FlvBytes key(int millis, int composition, byte[] body) {
        return picture(KEY, millis, composition, body);
    }

    FlvBytes audioConfiguration(int millis, byte[] aac) {
        return tag(8, millis, join(new byte[] {(byte) 0xaf, 0}, aac));
    }

    FlvBytes aac(int millis, byte[] body) {
        return tag(8, millis, join(new byte[] {(byte) 0xaf, 1}, body));
    }

    /** A whole tag of any type. */
    FlvBytes tag(int type, int millis, byte[] body) {
        int size = body.length;
        raw(type, size >> 16, size >> 8, size);
        raw(millis >> 16, millis >> 8, millis, millis >> 24, 0, 0, 0);
        bytes.writeBytes(body);
        int back = size + 11;
        raw(back >> 24, back >> 16, back >> 8, back);
        ends.add(bytes.size());
        return this;
    }

    FlvBytes raw(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }

    /** Where the header and each whole tag end. */
    NavigableSet<Integer> ends() {
        return ends;
    }

    int size() {
        return bytes.size();
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    Path writeTo(Path folder) throws IOException {
        return Files.write(Files.createTempFile(folder, "hand-made", ".flv"), toByteArray());
    }

    private FlvBytes picture(int frameType, int millis, int composition, byte[] body) {
        byte[] header = {
            (byte) (frameType << 4 | 7),
            1,
            (byte) (composition >> 16),
            (byte) (composition >> 8),
            (byte) composition
        };
        return tag(9, millis, join(header, body));
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
