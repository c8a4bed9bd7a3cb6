package org.camerata.simulator.rtmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camerata.simulator.Amf0;
import org.camerata.simulator.FlvTag;
import org.camerata.simulator.RtmpMessage;
import org.junit.jupiter.api.Test;

class ClipTest {

    static final byte[] AVC_HEADER = {0x17, 0, 0, 0, 0, 1};
    static final byte[] AAC_HEADER = {(byte) 0xAF, 0, 18, 8};
    static final byte[] END = {0x17, 2, 0, 0, 0};

    @Test
    void partsHeadersFromFrames() {
        Clip clip = clip();

        assertThat(clip.headers()).hasSize(3);
        assertThat(clip.frames()).hasSize(5);
        assertThat(clip.pictureCount()).isEqualTo(3);
    }

    @Test
    void lastsUntilTheEndOfItsLastFrame() {
        assertThat(clip().lengthMillis()).isEqualTo(120);
        assertThat(clip().soundAlone().lengthMillis()).isEqualTo(46);
    }

    @Test
    void leavesOutWhatOneDoesNotWant() {
        assertThat(clip().soundAlone().frames()).extracting(FlvTag::type).containsOnly(8);
        assertThat(clip().pictureAlone().frames()).extracting(FlvTag::type).containsOnly(9);
        assertThat(clip().pictureAlone().headers()).hasSize(2);
    }

    @Test
    void announcesItsMetadataAsPublishersDo() throws Exception {
        assertThat(Amf0.decode(clip().headers().get(0).body()))
                .startsWith("@setDataFrame", "onMetaData");
    }

    @Test
    void keepsItsHeadersUnderAForeignName() {
        Clip clip = clip().announcedAs(ForeignCodec.HEVC_ENHANCED);

        assertThat(clip.headers()).hasSize(3);
        assertThat(clip.frames()).hasSize(5);
    }

    @Test
    void needsAFrame() {
        assertThatThrownBy(() -> Clip.of(List.of(video(0, AVC_HEADER))))
                .hasMessageContaining("without a frame");
    }

    private static Clip clip() {
        byte[] script = Amf0.encode("onMetaData", Map.of("width", 64));
        return Clip.of(
                List.of(
                        new FlvTag(RtmpMessage.DATA, 0, script),
                        video(0, AVC_HEADER),
                        audio(0, AAC_HEADER),
                        video(0, new byte[] {0x17, 1, 0, 0, 0, 9}),
                        audio(0, new byte[] {(byte) 0xAF, 1, 7}),
                        audio(23, new byte[] {(byte) 0xAF, 1, 8}),
                        video(40, new byte[] {0x27, 1, 0, 0, 0, 9}),
                        video(80, new byte[] {0x27, 1, 0, 0, 0, 9}),
                        video(80, END)));
    }

    private static FlvTag video(long millis, byte[] body) {
        return new FlvTag(RtmpMessage.VIDEO, millis, body);
    }

    private static FlvTag audio(long millis, byte[] body) {
        return new FlvTag(RtmpMessage.AUDIO, millis, body);
    }
}
