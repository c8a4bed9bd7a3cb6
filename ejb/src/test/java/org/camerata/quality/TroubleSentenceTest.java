package org.camerata.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TroubleSentenceTest {

    @Test
    void tellsTheNumbers() {
        assertThat(TroubleSentence.of(TroubleCode.KEY_FRAMES_RARE, TroubleFacts.of(10_040, 4000)))
                .startsWith("A key frame comes every 10.0 s only");
        assertThat(TroubleSentence.of(TroubleCode.BITRATE_LOW, TroubleFacts.of(812.4, 2000)))
                .startsWith("812 kbit/s arrive, at least 2,000 are expected.");
        assertThat(TroubleSentence.of(TroubleCode.FPS_LOW, TroubleFacts.of(12.46, 25)))
                .startsWith("12.5 frames a second arrive instead of 25.");
    }

    @Test
    void tellsWhatIsNoNumber() {
        assertThat(
                        TroubleSentence.of(
                                TroubleCode.VIDEO_CODEC_UNSUPPORTED,
                                TroubleFacts.of("H.265 (HEVC)")))
                .isEqualTo(
                        "The camera sends H.265 (HEVC), which cannot be shown."
                                + " Set its video codec to H.264.");
    }

    @ParameterizedTest
    @EnumSource
    void isWholeWhateverIsNotKnown(TroubleCode code) {
        assertThat(TroubleSentence.of(code, TroubleFacts.NONE))
                .endsWith(".")
                .doesNotContain("{", "null");
    }
}
