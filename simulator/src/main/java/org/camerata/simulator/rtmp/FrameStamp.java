package org.camerata.simulator.rtmp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.camerata.simulator.FlvTag;
import org.camerata.simulator.RtmpMessage;

/**
 * What makes a frame known again wherever it is found: whose and which it is, and a checksum of all
 * that it holds besides.
 *
 * <p>In pictures of H.264 it is an SEI message in front of the others, which decoders skip. In
 * sound it stands in front of the coded sound, which cannot be decoded any more.
 *
 * @param publisher 0 to 9999
 * @param number counts the frames of its kind that the publisher sent, over all its connections
 * @param isIntact whether the rest is as it was sent
 */
public record FrameStamp(int publisher, boolean isPicture, long number, boolean isIntact) {

    /** By so many bytes at most a frame becomes longer. */
    static final int BYTES_MAX = 64;

    private static final String MARK = "camerata frame #"; // as long as the UUID that it stands for
    private static final int PUBLISHER_DIGITS = 4;
    private static final int NUMBER_DIGITS = 10;
    private static final int CHECKSUM_DIGITS = 8;
    private static final int TEXT_BYTES =
            MARK.length() + PUBLISHER_DIGITS + NUMBER_DIGITS + CHECKSUM_DIGITS;

    // No byte of the text is 0, so nothing in it has to be escaped.
    private static final byte[] SEI = {6, 5, (byte) TEXT_BYTES}; // user data, unregistered
    private static final byte SEI_END = (byte) 0x80;
    private static final int SEI_BYTES = SEI.length + TEXT_BYTES + 1;

    private static final int PICTURE_PREFIX_BYTES = 5;
    private static final int SOUND_PREFIX_BYTES = 2;
    private static final int HEX = 16;

    /** The same frame with a stamp. */
    static FlvTag put(FlvTag frame, int publisher, long number) {
        boolean picture = frame.type() == RtmpMessage.VIDEO;
        byte[] body = frame.body();
        int prefix = picture ? PICTURE_PREFIX_BYTES : SOUND_PREFIX_BYTES;
        ByteBuffer out = ByteBuffer.allocate(body.length + BYTES_MAX).put(body, 0, prefix);
        if (picture) {
            out.putInt(SEI_BYTES).put(SEI);
        }
        long checksum = checksum(body, prefix);
        out.put((MARK + "%04d%010d%08x".formatted(publisher, number, checksum)).getBytes(US_ASCII));
        if (picture) {
            out.put(SEI_END);
        }
        out.put(body, prefix, body.length - prefix);
        byte[] stamped = Arrays.copyOf(out.array(), out.position());
        return new FlvTag(frame.type(), frame.timestampMillis(), stamped);
    }

    /** Of a sample as it is in an MP4; empty if it has no stamp. */
    public static Optional<FrameStamp> of(byte[] sample) {
        int inPicture = Integer.BYTES + SEI.length;
        if (hasMark(sample, inPicture)) {
            return Optional.of(read(sample, inPicture, true));
        }
        return hasMark(sample, 0) ? Optional.of(read(sample, 0, false)) : Optional.empty();
    }

    private static boolean hasMark(byte[] sample, int at) {
        return sample.length > at + TEXT_BYTES
                && new String(sample, at, MARK.length(), US_ASCII).equals(MARK);
    }

    private static FrameStamp read(byte[] sample, int at, boolean picture) {
        String text = new String(sample, at + MARK.length(), TEXT_BYTES - MARK.length(), US_ASCII);
        int numberAt = PUBLISHER_DIGITS;
        int checksumAt = numberAt + NUMBER_DIGITS;
        int rest = at + TEXT_BYTES + (picture ? 1 : 0);
        long checksum = Long.parseLong(text.substring(checksumAt), HEX);
        return new FrameStamp(
                Integer.parseInt(text.substring(0, numberAt)),
                picture,
                Long.parseLong(text.substring(numberAt, checksumAt)),
                checksum == checksum(sample, rest));
    }

    private static long checksum(byte[] bytes, int from) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, bytes.length - from);
        return checksum.getValue();
    }
}
