package org.camerata.simulator.rtmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camerata.simulator.Amf0;
import org.camerata.simulator.FlvTag;
import org.camerata.simulator.RtmpMessage;
import org.junit.jupiter.api.Test;

class ForeignCodecTest {

    static final byte[] AVC_HEADER = {0x17, 0, 0, 0, 0, 1, 2};
    static final byte[] AVC_FRAME = {0x27, 1, 0, 0, 40, 3, 4};

    @Test
    void callsH264ByTheLegacyNumberOfH265() {
        assertThat(ForeignCodec.HEVC_LEGACY.video(AVC_FRAME))
                .containsExactly(0x2C, 1, 0, 0, 40, 3, 4);
    }

    @Test
    void callsH264ByTheFourLettersOfH265() {
        assertThat(ForeignCodec.HEVC_ENHANCED.video(AVC_HEADER))
                .containsExactly(0x90, 'h', 'v', 'c', '1', 1, 2);
        assertThat(ForeignCodec.HEVC_ENHANCED.video(AVC_FRAME))
                .containsExactly(0xA1, 'h', 'v', 'c', '1', 0, 0, 40, 3, 4);
    }

    @Test
    void saysSoInTheMetadataToo() throws Exception {
        byte[] script = Amf0.encode("onMetaData", Map.of("videocodecid", 7, "width", 64));
        FlvTag tag = new FlvTag(RtmpMessage.DATA, 0, script);

        FlvTag rewritten = ForeignCodec.HEVC_LEGACY.rewrite(List.of(tag)).get(0);

        assertThat(Amf0.decode(rewritten.body()))
                .containsExactly("onMetaData", Map.of("videocodecid", 12.0, "width", 64.0));
    }
}
