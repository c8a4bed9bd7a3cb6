package org.camerata.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Turns an MP4 with H.265 into FLV with codec id 12, as many cameras send it and ffmpeg cannot. */
final class HevcFlv {

    private static final int MILLIS_PER_FRAME = 33;
    private static final byte[] CONFIGURATION_TYPE = "hvcC".getBytes(StandardCharsets.US_ASCII);

    private HevcFlv() {}

    static FlvBytes of(byte[] mp4) {
        FlvBytes flv = new FlvBytes().tag(9, 0, body(0x1c, 0, 0, configuration(mp4)));
        List<Mp4Bytes.Sample> samples = Mp4Bytes.tracksOf(mp4).get(0).samples();
        long frameTicks = samples.get(1).decoded() - samples.get(0).decoded();
        for (int i = 0; i < samples.size(); i++) {
            Mp4Bytes.Sample sample = samples.get(i);
            long late = (sample.shown() - sample.decoded()) / frameTicks * MILLIS_PER_FRAME;
            byte[] bytes = FlvBytes.hex(sample.hex());
            flv.tag(
                    9,
                    i * MILLIS_PER_FRAME,
                    body(sample.key() ? 0x1c : 0x2c, 1, (int) late, bytes));
        }
        return flv;
    }

    private static byte[] configuration(byte[] mp4) {
        int at = 4;
        while (!ByteBuffer.wrap(mp4, at, 4).equals(ByteBuffer.wrap(CONFIGURATION_TYPE))) {
            at++;
        }
        byte[] record = new byte[ByteBuffer.wrap(mp4).getInt(at - 4) - 8];
        System.arraycopy(mp4, at + 4, record, 0, record.length);
        return record;
    }

    private static byte[] body(int type, int kind, int composition, byte[] bytes) {
        return ByteBuffer.allocate(5 + bytes.length)
                .put((byte) type)
                .putInt((kind << 24) | composition)
                .put(bytes)
                .array();
    }
}
