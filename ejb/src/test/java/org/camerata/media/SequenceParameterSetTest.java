package org.camerata.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SequenceParameterSetTest {

    @Test
    void readsWhatX264WritesForEachProfile() throws MalformedMedia {
        assertThat(size("6742c01fd9005005bb011000000300100000030320f18324800"))
                .isEqualTo(new SequenceParameterSet(1280, 720));
        assertThat(size("67640028acd940780227e5c044000003000400000300c83c60c658"))
                .isEqualTo(new SequenceParameterSet(1920, 1080));
        assertThat(size("677a001ebcd940a02ff9f011000003000100000300320f162d96"))
                .isEqualTo(new SequenceParameterSet(640, 362));
        assertThat(size("67f4000d919b282a10f1f1f808800000030080000019078a14cb"))
                .isEqualTo(new SequenceParameterSet(322, 242));
    }

    @Test
    void countsFieldsOfInterlacedPictures() throws MalformedMedia {
        assertThat(size("6764001eacd940b424d8088000000300800000190f8a14cb0"))
                .isEqualTo(new SequenceParameterSet(720, 576));
    }

    @Test
    void skipsScalingListsAndTheRareOrderOfPictures() throws MalformedMedia {
        BitWriter set = new BitWriter().bits(8, 0x67).bits(8, 100).bits(16, 31);
        set.golomb(0).golomb(1).golomb(0).golomb(0).bits(1, 0);
        set.bits(1, 1); // scaling matrix: a full list, one that ends early, six absent
        set.bits(1, 1);
        for (int i = 0; i < 16; i++) {
            set.golomb(1); // delta +1
        }
        set.bits(1, 1).golomb(16).bits(6, 0); // delta -8: next is 0
        set.golomb(0); // frame numbers
        set.golomb(1).bits(1, 0).golomb(0).golomb(0).golomb(2).golomb(5).golomb(6);
        set.golomb(4).bits(1, 0);
        set.golomb(39).golomb(29).bits(1, 1).bits(1, 1); // 640 x 480
        set.bits(1, 1).golomb(1).golomb(2).golomb(3).golomb(4); // crop 6 columns, 14 lines

        assertThat(SequenceParameterSet.parse(set.toByteArray()))
                .isEqualTo(new SequenceParameterSet(634, 466));
    }

    @Test
    void refusesEveryCutOffSetAndAbsurdSizes() {
        byte[] whole = FlvBytes.hex("67640028acd940780227e5c044");
        for (int size = 0; size < 11; size++) {
            byte[] cut = Arrays.copyOf(whole, size);
            assertThatThrownBy(() -> SequenceParameterSet.parse(cut))
                    .isInstanceOf(MalformedMedia.class);
        }
        byte[] huge =
                new BitWriter()
                        .bits(8, 0x67)
                        .bits(8, 66)
                        .bits(16, 31)
                        .golomb(0)
                        .golomb(0)
                        .golomb(2)
                        .golomb(1)
                        .bits(1, 0)
                        .golomb(1 << 20)
                        .golomb(1 << 20)
                        .bits(8, 0xff)
                        .toByteArray();
        assertThatThrownBy(() -> SequenceParameterSet.parse(huge))
                .isInstanceOf(MalformedMedia.class);
    }

    private static SequenceParameterSet size(String hex) throws MalformedMedia {
        return SequenceParameterSet.parse(FlvBytes.hex(hex.substring(0, hex.length() / 2 * 2)));
    }
}
