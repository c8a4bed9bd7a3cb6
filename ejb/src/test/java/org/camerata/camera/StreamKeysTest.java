package org.camerata.camera;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.stream.IntStream;
import org.camerata.node.SettingsByHand;
import org.junit.jupiter.api.Test;

class StreamKeysTest {

    static final int KEY_COUNT = 2000;

    final StreamKeys keys = with(new byte[32]);

    @Test
    void areReadBackFromWhatIsStored() {
        String key = keys.newKey();

        assertThat(keys.decrypt(keys.encrypt(key))).isEqualTo(key);
    }

    @Test
    void fitTheirColumnsAndAreNotInThem() {
        String key = keys.newKey();

        assertThat(keys.hash(key)).hasSize(32);
        assertThat(keys.encrypt(key)).hasSizeLessThanOrEqualTo(128);
        assertThat(new String(keys.encrypt(key), US_ASCII)).doesNotContain(key);
    }

    @Test
    void areNeverEncryptedToTheSameBytes() {
        assertThat(keys.encrypt("same")).isNotEqualTo(keys.encrypt("same"));
    }

    @Test
    void areFoundByAHashThatStaysTheSameOverARestart() {
        assertThat(with(new byte[32]).hash("a key")).isEqualTo(keys.hash("a key"));
        assertThat(keys.hash("another")).isNotEqualTo(keys.hash("a key"));
    }

    @Test
    void canNeitherBeReadNorFoundWithAnotherSecret() {
        byte[] secret = new byte[32];
        secret[31] = 1;
        StreamKeys others = with(secret);
        byte[] stored = keys.encrypt("a key");

        assertThat(others.hash("a key")).isNotEqualTo(keys.hash("a key"));
        assertThatThrownBy(() -> others.decrypt(stored))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A stream key cannot be read with this secret");
    }

    @Test
    void cannotBeReadOnceAByteOfThemWasChanged() {
        byte[] stored = keys.encrypt("a key");
        stored[stored.length - 1] ^= 1;

        assertThatThrownBy(() -> keys.decrypt(stored)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void areLettersAndDigitsOf24BytesOfChance() {
        BigInteger highest =
                IntStream.range(0, KEY_COUNT)
                        .mapToObj(i -> keys.newKey())
                        .peek(key -> assertThat(key).matches("[a-z0-9]{25,38}"))
                        .map(key -> new BigInteger(key, 36))
                        .max(BigInteger::compareTo)
                        .orElseThrow();

        // Of 2000 numbers of 192 bits, one sets the highest bit, but for one chance in 2^2000.
        assertThat(highest.bitLength()).isEqualTo(24 * 8);
    }

    @Test
    void areNotWhatStreamsAreNamedAfter() {
        StreamName name = StreamName.random(new SecureRandom());

        assertThat(name.value()).matches("[a-z0-9]{16}");
        assertThat(StreamName.random(new SecureRandom())).isNotEqualTo(name);
    }

    static StreamKeys with(byte[] secret) {
        StreamKeys keys = new StreamKeys();
        keys.settings = new SettingsByHand().withStreamKeySecret(secret);
        keys.deriveKeys();
        return keys;
    }
}
