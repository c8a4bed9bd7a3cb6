package org.camerata.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.camerata.node.HotVolume;
import org.camerata.recording.FinishedSegments;
import org.camerata.shared.CameraId;

/** Segments of H.264 as nginx leaves them, a key frame each second. */
@ApplicationScoped
class PlayableFootage {

    /** When the first minute of footage begins. */
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    /** Of a frame in the file. */
    static final int FRAME_BYTES = 32;

    private static final byte[] HEADER = HexFormat.of().parseHex("464c5601010000000900000000");

    /** AVCDecoderConfigurationRecord of 1280 x 720 behind the header of its packet. */
    private static final byte[] CONFIGURATION =
            HexFormat.of()
                    .parseHex(
                            "17000000000142c01fffe100196742c01fd9005005bb0110000003001000000303"
                                    + "20f183248001000568cb83cb20");

    private static final byte[] KEY_FRAME =
            HexFormat.of().parseHex("1701000000" + "00000008" + "6588840010203040");

    /** A name tells no more than the second, so its end is taken for the beginning. */
    private static final int SUB_SECOND_MILLIS = 999;

    @Inject FinishedSegments finished;
    @Inject HotVolume volume;

    /** A segment that begins in this minute after noon; answers its file. */
    Path segment(CameraId camera, int minute, int seconds) throws IOException {
        return segment(camera, minute, seconds, flv(seconds));
    }

    /** A minute, of which the seconds from one up to another cannot be read. */
    Path damagedSegment(CameraId camera, int minute, int from, int to) throws IOException {
        byte[] flv = flv(60);
        int end = flv.length - FRAME_BYTES * (60 - to);
        Arrays.fill(flv, end - FRAME_BYTES * (to - from), end, (byte) 0);
        return segment(camera, minute, 60, flv);
    }

    private Path segment(CameraId camera, int minute, int seconds, byte[] flv) throws IOException {
        Path file =
                Path.of(
                        "%d/2026/01/01/20260101T12%02d00Z-1-t%d.flv"
                                .formatted(camera.value(), minute, minute));
        Files.createDirectories(volume.resolve(file).getParent());
        Files.write(volume.resolve(file), flv);
        Instant end = NOON.plusSeconds(minute * 60L + seconds).plusMillis(SUB_SECOND_MILLIS);
        Files.setLastModifiedTime(volume.resolve(file), FileTime.from(end));
        finished.adopt(file);
        return volume.resolve(file);
    }

    private static byte[] flv(int seconds) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(HEADER);
        tag(bytes, 0, CONFIGURATION);
        for (int second = 0; second < seconds; second++) {
            tag(bytes, second * 1000, KEY_FRAME);
        }
        return bytes.toByteArray();
    }

    private static void tag(ByteArrayOutputStream bytes, int millis, byte[] body)
            throws IOException {
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt((9 << 24) | body.length);
        out.writeInt(((millis & 0xffffff) << 8) | (millis >>> 24));
        out.write(new byte[3]);
        out.write(body);
        out.writeInt(11 + body.length);
    }
}
