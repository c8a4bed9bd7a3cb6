package org.camerata.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.camerata.shared.Digests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTokenTextTest {

    static final int TOKEN_COUNT = 2000;

    /** Made by hand from 256 zero bits: CRC-32 of 43 zeros is 7849568f. */
    static final String ZEROS = "cam_" + "0".repeat(43) + "2CZclj";

    final SecureRandom random = new SecureRandom();

    @Test
    void haveTheFormThatSecretScannersLookFor() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < TOKEN_COUNT; i++) {
            String text = ApiTokenText.random(random).text();
            assertThat(text).matches("\\bcam_[0-9A-Za-z]{49}\\b").hasSize(53);
            assertThat(seen.add(text)).isTrue();
        }
    }

    @Test
    void areReadBack() {
        for (int i = 0; i < TOKEN_COUNT; i++) {
            String text = ApiTokenText.random(random).text();
            assertThat(ApiTokenText.parse(text).map(ApiTokenText::text)).hasValue(text);
        }
    }

    @Test
    void haveAChecksumThatOthersComputeAlike() {
        assertThat(ApiTokenText.parse(ZEROS)).isPresent();
    }

    @Test
    void areRefusedOnceAnyCharacterIsAnother() {
        String text = ApiTokenText.random(random).text();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'x' ? 'y' : 'x';
            assertThat(ApiTokenText.parse(text.substring(0, i) + other + text.substring(i + 1)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cam_", "CAM_", "eyJhbGciOiJSUzI1NiJ9.e30.x", "cam_\u0000"})
    void areNothingElse(String text) {
        assertThat(ApiTokenText.parse(text)).isEmpty();
    }

    @Test
    void areNeitherLongerNorShorterNorSurrounded() {
        assertThat(ApiTokenText.parse(ZEROS + "0")).isEmpty();
        assertThat(ApiTokenText.parse(ZEROS.substring(0, 52))).isEmpty();
        assertThat(ApiTokenText.parse(" " + ZEROS)).isEmpty();
        assertThat(ApiTokenText.parse(ZEROS + "\n")).isEmpty();
        assertThat(ApiTokenText.parse("x".repeat(1 << 20))).isEmpty();
    }

    @Test
    void areTakenForOneByTheirPrefixAlone() {
        assertThat(ApiTokenText.isMeantBy("cam_x")).isTrue();
        assertThat(ApiTokenText.isMeantBy("eyJhbGciOiJSUzI1NiJ9.e30.x")).isFalse();
    }

    @Test
    void areStoredAsADigestOfTheWholeText() {
        ApiTokenText token = ApiTokenText.parse(ZEROS).orElseThrow();

        assertThat(token.hash()).isEqualTo(Digests.sha256(ZEROS.getBytes(US_ASCII))).hasSize(32);
    }

    @Test
    void showOnlyTheirBeginning() {
        ApiTokenText token = ApiTokenText.parse(ZEROS).orElseThrow();

        assertThat(token.preview()).isEqualTo("cam_0000");
        assertThat(token).hasToString("cam_0000…");
    }
}
