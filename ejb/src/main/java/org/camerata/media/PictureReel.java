package org.camerata.media;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;

/**
 * Key pictures of many cameras in one FLV, so that one decoder can be given them all. Each is a
 * packet of its own with its own parameter sets, and its place is its timestamp: whatever a decoder
 * drops, no picture takes another's place.
 *
 * <p>A reel has a beginning, and then goes on for as long as there are pictures.
 */
public final class PictureReel {

    /** Between two pictures: the picture at place n is shown at n times this. */
    public static final int STEP_MS = 1_000;

    /** Timestamps of FLV count further, by much; nobody needs that. */
    public static final int PLACE_MAX = 1_000_000;

    /** 16 by 16 pixels, black. Decoders hold a picture back until another comes; these can come. */
    public static final KeyPicture BLANK =
            new KeyPicture(
                    hex("6742c00ad91ec044000003000400000300083c489920"),
                    List.of(hex("68cb83cb20")),
                    List.of(hex("658884057fffff0f45000142df80")));

    private static final int VIDEO_TAG = 9;
    private static final int TAG_HEADER_BYTES = 11;
    private static final int KEY_FRAME_OF_AVC = 0x17;
    private static final int CONFIGURATION = 0;
    private static final int SAMPLE = 1;
    private static final int PACKET_HEADER_BYTES = 5;

    private final ByteArrayOutputStream flv = new ByteArrayOutputStream();

    private PictureReel() {}

    /** How a reel begins. */
    public static byte[] beginning() {
        PictureReel reel = new PictureReel();
        reel.flv.writeBytes("FLV".getBytes(US_ASCII));
        reel.write(1, 1); // version
        reel.write(1, 1); // video only
        reel.write(9, 4); // bytes of this header
        reel.write(0, 4); // no tag before
        return reel.flv.toByteArray();
    }

    /**
     * @param place 0 to {@value #PLACE_MAX}; it ascends
     */
    public static byte[] at(int place, KeyPicture picture) {
        if (place < 0 || place > PLACE_MAX) {
            throw new IllegalArgumentException("no such place: " + place);
        }
        PictureReel reel = new PictureReel();
        reel.tag(place, CONFIGURATION, picture.configuration());
        reel.tag(place, SAMPLE, picture.sample());
        return reel.flv.toByteArray();
    }

    private void tag(int place, int kind, byte[] body) {
        int size = PACKET_HEADER_BYTES + body.length;
        int time = place * STEP_MS;
        write(VIDEO_TAG, 1);
        write(size, 3);
        write(time, 3);
        write(time >> 24, 1);
        write(0, 3); // stream
        write(KEY_FRAME_OF_AVC, 1);
        write(kind, 1);
        write(0, 3); // shown when it is decoded
        flv.writeBytes(body);
        write(TAG_HEADER_BYTES + size, 4);
    }

    private void write(int value, int bytes) {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            flv.write(value >> shift);
        }
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
