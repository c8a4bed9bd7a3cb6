package org.camerata.fakes;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** The smallest FLV files, as nginx-rtmp writes them. */
public final class SmallFlv {

    private static final int VIDEO = 9;
    private static final String HEADER = "464c5601050000000900000000";

    /** A sequence header as x264 wrote it for 1280 x 720. */
    private static final String SEQUENCE_HEADER =
            "17000000000142c01fffe100196742c01fd9005005bb011000000300100000030320f183248001000568cb83"
                    + "cb20";

    /** A key frame of one NAL unit. */
    private static final String KEY_FRAME = "1701000000" + "00000006" + "656565656565";

    private static final int SECOND_MILLIS = 1000;

    private SmallFlv() {}

    public static byte[] headerOnly() {
        return bytes(HEADER);
    }

    public static byte[] oneKeyFrame() {
        ByteArrayOutputStream flv = new ByteArrayOutputStream();
        flv.writeBytes(bytes(HEADER));
        flv.writeBytes(tag(0, bytes(SEQUENCE_HEADER)));
        flv.writeBytes(tag(0, bytes(KEY_FRAME)));
        return flv.toByteArray();
    }

    /** A key frame each second, of which those from one second up to another are zeroes. */
    public static byte[] damaged(int seconds, int from, int to) {
        ByteArrayOutputStream flv = new ByteArrayOutputStream();
        flv.writeBytes(bytes(HEADER));
        flv.writeBytes(tag(0, bytes(SEQUENCE_HEADER)));
        for (int second = 0; second < seconds; second++) {
            byte[] frame = tag(second * SECOND_MILLIS, bytes(KEY_FRAME));
            if (second >= from && second < to) {
                Arrays.fill(frame, (byte) 0);
            }
            flv.writeBytes(frame);
        }
        return flv.toByteArray();
    }

    private static byte[] tag(int millis, byte[] body) {
        int size = 11 + body.length;
        return ByteBuffer.allocate(size + 4)
                .putInt(VIDEO << 24 | body.length)
                .putInt(millis << 8 | millis >>> 24)
                .put(new byte[3]) // stream
                .put(body)
                .putInt(size)
                .array();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
