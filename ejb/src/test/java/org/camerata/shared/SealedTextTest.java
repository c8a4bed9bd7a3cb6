package org.camerata.shared;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SealedTextTest {

    static final byte[] SECRET = new byte[32];

    final SealedText sealed = new SealedText(SECRET, "some-secret");

    @Test
    void isReadBackWhateverItHolds() {
        for (String text : new String[] {"", "GEZDGNBV", "žofie 🎥\u0000", "x".repeat(10_000)}) {
            assertThat(sealed.open(sealed.seal(text))).isEqualTo(text);
        }
    }

    @Test
    void isAsLongAsItsOverheadSaysAndHidesTheText() {
        byte[] stored = sealed.seal("žofie");

        assertThat(stored).hasSize("žofie".getBytes(UTF_8).length + SealedText.OVERHEAD_BYTES);
        assertThat(new String(stored, ISO_8859_1)).doesNotContain("ofie");
        assertThat(sealed.seal("žofie")).isNotEqualTo(stored);
    }

    @Test
    void isReadByAnotherThatHasTheSameSecretAndPurpose() {
        assertThat(new SealedText(SECRET, "some-secret").open(sealed.seal("text")))
                .isEqualTo("text");
    }

    @Test
    void isNotReadForAnotherPurpose() {
        byte[] stored = sealed.seal("text");

        assertThatThrownBy(() -> new SealedText(SECRET, "totp-secret").open(stored))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A totp secret cannot be read with this secret");
    }

    @Test
    void isNotReadWithAnotherSecret() {
        byte[] secret = SECRET.clone();
        secret[0] = 1;
        byte[] stored = sealed.seal("text");

        assertThatThrownBy(() -> new SealedText(secret, "some-secret").open(stored))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isNotReadOnceAnyByteOfItWasChanged() {
        byte[] stored = sealed.seal("text");
        for (int i = 0; i < stored.length; i++) {
            byte[] changed = stored.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> sealed.open(changed))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void isNotReadOnceItWasCut() {
        for (int length : new int[] {0, 1, 12, 13, 27}) {
            byte[] cut = Arrays.copyOf(sealed.seal("text"), length);
            assertThatThrownBy(() -> sealed.open(cut)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void readsWhatTheFirstReleaseSealedAsAStreamKey() {
        byte[] stored =
                HexFormat.of()
                        .parseHex(
                                "000102030405060708090a0b37a0e54920c7ca929c64c6c82f472ff759f4144ede7991933be0a30c");

        assertThat(new SealedText(SECRET, "stream-key").open(stored)).isEqualTo("3f7k2m9x4trc");
    }
}
