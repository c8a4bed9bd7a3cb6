package org.camerata.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpCodesTest {

    /** Of RFC 6238, appendix B. */
    static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    static final long STEP = 1_234_567;
    static final Instant NOW = Instant.ofEpochSecond(STEP * 30 + 29);

    final TotpCodes codes = new TotpCodes();

    @ParameterizedTest
    @CsvSource({ // the last six of the RFC's eight digits
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void areThoseOfTheRfc(long seconds, String code) {
        Instant time = Instant.ofEpochSecond(seconds);

        assertThat(codes.at(seconds / 30, SECRET)).isEqualTo(code);
        assertThat(codes.matchingStep(SECRET, code, time)).hasValue(seconds / 30);
    }

    @Test
    void areGoodOneStepBeforeAndAfterTheirTime() {
        for (long drift = -1; drift <= 1; drift++) {
            assertThat(step(codes.at(STEP + drift, SECRET))).hasValue(STEP + drift);
        }
        assertThat(step(codes.at(STEP - 2, SECRET))).isEmpty();
        assertThat(step(codes.at(STEP + 2, SECRET))).isEmpty();
    }

    @Test
    void mayBeTypedInGroups() {
        String code = codes.at(STEP, SECRET);

        assertThat(step(" " + code.substring(0, 3) + " " + code.substring(3) + " ")).hasValue(STEP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "      ",
                "12345",
                "1234567",
                "12345a",
                "-12345",
                "١٢٣٤٥٦",
                "1\u00002345"
            })
    void areSixDigits(String typed) {
        assertThat(step(typed)).isEmpty();
    }

    @Test
    void areNotLookedForInAMegabyte() {
        assertThat(step(codes.at(STEP, SECRET) + " ".repeat(1 << 20))).isEmpty();
    }

    @Test
    void areAnotherWithAnotherSecret() {
        byte[] other = SECRET.clone();
        other[0]++;

        assertThat(step(codes.at(STEP, other))).isEmpty();
    }

    @Test
    void comeFromSecretsOf160BitsOfChance() {
        assertThat(codes.newSecret()).hasSize(20);
        assertThat(codes.newSecret()).isNotEqualTo(codes.newSecret());
    }

    private OptionalLong step(String typed) {
        return codes.matchingStep(SECRET, typed, NOW);
    }
}
