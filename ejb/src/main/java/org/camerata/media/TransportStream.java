package org.camerata.media;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Finds the first picture of an MPEG transport stream, as HLS fragments are: the first frame of the
 * first video stream, if it is an H.264 picture that needs no other. Hostile bytes cost time linear
 * in their number, and lead to no picture.
 */
public final class TransportStream {

    private static final int PACKET_BYTES = 188;
    private static final int HEADER_BYTES = 4;
    private static final int SYNC = 0x47;
    private static final int NO_PID = -1;
    private static final int VIDEO_MIN = 0xe0; // stream ids of video
    private static final int VIDEO_MAX = 0xef;
    private static final int PES_HEADER_BYTES = 9;

    private final byte[] bytes;
    private final ByteArrayOutputStream frame = new ByteArrayOutputStream();
    private int video = NO_PID;

    private TransportStream(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * @param bytes from the beginning of a packet; what follows the first frame may be missing
     * @return empty if the first frame is not whole, or no key picture of H.264
     */
    public static Optional<KeyPicture> firstPicture(byte[] bytes) {
        return new TransportStream(bytes).firstFrame().flatMap(AnnexB::keyPicture);
    }

    /** The frame is whole once the next one of the same stream begins, or the bytes end. */
    private Optional<byte[]> firstFrame() {
        for (int at = 0; at + PACKET_BYTES <= bytes.length; at += PACKET_BYTES) {
            if ((bytes[at] & 0xff) != SYNC) {
                return Optional.empty();
            }
            int pid = (bytes[at + 1] & 0x1f) << 8 | (bytes[at + 2] & 0xff);
            boolean begins = (bytes[at + 1] & 0x40) != 0;
            if (pid == video && begins) {
                return Optional.of(frame.toByteArray());
            }
            take(pid, begins, payloadAt(at), at + PACKET_BYTES);
        }
        boolean whole = bytes.length % PACKET_BYTES == 0 && frame.size() > 0;
        return whole ? Optional.of(frame.toByteArray()) : Optional.empty();
    }

    private void take(int pid, boolean begins, int from, int to) {
        if (begins && video == NO_PID && isVideo(from, to)) {
            video = pid;
            int header = PES_HEADER_BYTES + (bytes[from + PES_HEADER_BYTES - 1] & 0xff);
            append(from + header, to);
        } else if (pid == video) {
            append(from, to);
        }
    }

    private void append(int from, int to) {
        if (from < to) {
            frame.write(bytes, from, to - from);
        }
    }

    private boolean isVideo(int from, int to) {
        if (to - from < PES_HEADER_BYTES) {
            return false;
        }
        int id = bytes[from + 3] & 0xff;
        return bytes[from] == 0
                && bytes[from + 1] == 0
                && bytes[from + 2] == 1
                && id >= VIDEO_MIN
                && id <= VIDEO_MAX;
    }

    /** Behind the adaptation field; at or behind the end where there is no payload. */
    private int payloadAt(int packet) {
        int control = bytes[packet + 3] >> 4 & 3;
        boolean hasPayload = (control & 1) != 0;
        boolean hasAdaptation = (control & 2) != 0;
        if (!hasPayload) {
            return packet + PACKET_BYTES;
        }
        int start = packet + HEADER_BYTES;
        return hasAdaptation ? start + 1 + (bytes[start] & 0xff) : start;
    }
}
