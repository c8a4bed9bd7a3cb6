package org.camerata.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.camerata.fakes.SmallTs;
import org.junit.jupiter.api.Test;

class TransportStreamTest {

    private static final int IDR = 5;
    private static final int OTHER = 1;

    @Test
    void beginsWithAKeyPicture() {
        assertThat(TransportStream.firstPicture(SmallTs.frame(IDR)))
                .hasValueSatisfying(
                        picture -> {
                            assertThat(picture.sequence()).startsWith(0x67, 0x42);
                            assertThat(picture.picture()).hasSize(1);
                            assertThat(picture.slices().get(0)).containsExactly(0x65, 1, 2, 3);
                        });
    }

    /** Decoded alone it would show what was decoded before: perhaps another camera. */
    @Test
    void holdsNoneWhereThePictureLeansOnOthers() {
        assertThat(TransportStream.firstPicture(SmallTs.frame(OTHER))).isEmpty();
    }

    @Test
    void holdsNoneBeforeItIsWhole() {
        byte[] frame = SmallTs.frame(IDR);

        for (int bytes = 0; bytes < frame.length; bytes++) {
            assertThat(TransportStream.firstPicture(Arrays.copyOf(frame, bytes))).isEmpty();
        }
    }

    @Test
    void survivesAnyBytes() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            byte[] frame = SmallTs.frame(IDR);
            for (int change = 0; change < 4; change++) {
                frame[random.nextInt(frame.length)] = (byte) random.nextInt();
            }
            TransportStream.firstPicture(frame).ifPresent(picture -> PictureReel.at(0, picture));
        }
    }
}
