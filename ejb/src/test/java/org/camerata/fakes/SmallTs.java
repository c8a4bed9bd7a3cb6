package org.camerata.fakes;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** The beginning of an HLS fragment, made by hand: one frame in one packet. */
public final class SmallTs {

    private static final int PACKET_BYTES = 188;
    private static final int ADAPTATION = 0x20;
    private static final int PAYLOAD = 0x10;

    private static final byte[] SEQUENCE = {0x67, 0x42, 0x00, 0x1e, 0x11};
    private static final byte[] PICTURE = {0x68, (byte) 0xce, 0x38};

    private SmallTs() {}

    /** A frame with parameter sets and one slice of the given NAL unit type, such as 5 for IDR. */
    public static byte[] frame(int type) {
        ByteArrayOutputStream pes = new ByteArrayOutputStream();
        pes.writeBytes(new byte[] {0, 0, 1, (byte) 0xe0, 0, 0, (byte) 0x80, 0, 0});
        for (byte[] unit : new byte[][] {SEQUENCE, PICTURE, {(byte) (0x60 | type), 1, 2, 3}}) {
            pes.writeBytes(new byte[] {0, 0, 0, 1});
            pes.writeBytes(unit);
        }
        return packet(pes.toByteArray());
    }

    private static byte[] packet(byte[] payload) {
        byte[] packet = new byte[PACKET_BYTES];
        Arrays.fill(packet, (byte) 0xff);
        packet[0] = 0x47;
        packet[1] = 0x41; // begins a frame
        packet[2] = 0;
        packet[3] = ADAPTATION | PAYLOAD;
        int stuffing = PACKET_BYTES - 5 - payload.length;
        packet[4] = (byte) stuffing;
        packet[5] = 0;
        System.arraycopy(payload, 0, packet, 5 + stuffing, payload.length);
        return packet;
    }
}
