package org.camerata.simulator.rtmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.camerata.simulator.RtmpMessage;
import org.junit.jupiter.api.Test;

class ChunkEncoderTest {

    final ChunkEncoder encoder = new ChunkEncoder();
    final ByteBuffer out = ByteBuffer.allocate(1000);

    @Test
    void writesAFullHeaderAndTheBody() {
        encoder.put(out, message(0x010203, new byte[] {0x17, 1}));

        assertThat(written())
                .isEqualTo("06" + "010203" + "000002" + "09" + "01000000" + "17" + "01");
    }

    @Test
    void continuesALongMessageInChunks() {
        encoder.chunkBytes(2);
        encoder.put(out, message(0, new byte[] {1, 2, 3, 4, 5}));

        assertThat(written())
                .isEqualTo(
                        "06"
                                + "000000"
                                + "000005"
                                + "09"
                                + "01000000"
                                + "0102"
                                + "c60304"
                                + "c605");
    }

    @Test
    void keepsTheLastTimestampOf24Bits() {
        encoder.put(out, message(0xFFFFFE, new byte[] {1}));

        assertThat(written()).isEqualTo("06" + "fffffe" + "000001" + "09" + "01000000" + "01");
    }

    @Test
    void extendsTheTimestampFrom24BitsOn() {
        encoder.put(out, message(0xFFFFFF, new byte[] {1}));

        assertThat(written())
                .isEqualTo("06" + "ffffff" + "000001" + "09" + "01000000" + "00ffffff" + "01");
    }

    @Test
    void repeatsAnExtendedTimestampInEachChunk() {
        encoder.chunkBytes(1);
        encoder.put(out, message(0xFFFFFFFFL, new byte[] {1, 2}));

        assertThat(written())
                .isEqualTo(
                        "06"
                                + "ffffff"
                                + "000002"
                                + "09"
                                + "01000000"
                                + "ffffffff"
                                + "01"
                                + "c6"
                                + "ffffffff"
                                + "02");
    }

    @Test
    void foretellsHowManyBytesItNeeds() {
        encoder.chunkBytes(10);
        for (int length : new int[] {0, 1, 10, 11, 25}) {
            out.clear();
            encoder.put(out, message(0xFFFFFFFFL, new byte[length]));

            assertThat(encoder.wireBytesMax(length)).isBetween(out.position(), 20 + length + 15);
        }
    }

    private String written() {
        return HexFormat.of().formatHex(out.array(), 0, out.position());
    }

    private static RtmpMessage message(long timestampMillis, byte[] body) {
        return new RtmpMessage(
                RtmpMessage.VIDEO_CHUNKS, RtmpMessage.VIDEO, 1, timestampMillis, body);
    }
}
