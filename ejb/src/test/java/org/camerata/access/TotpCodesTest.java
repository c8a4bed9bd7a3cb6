package org.camerata.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
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

        assertThat(TotpCodes.at(seconds / 30, SECRET)).isEqualTo(code);
        assertThat(TotpCodes.stepOf(code, SECRET, time, TotpCodes.NO_STEP)).hasValue(seconds / 30);
    }

    @Test
    void areGoodOneStepBeforeAndAfterTheirTime() {
        for (long drift = -1; drift <= 1; drift++) {
            assertThat(step(TotpCodes.at(STEP + drift, SECRET))).hasValue(STEP + drift);
        }
        assertThat(step(TotpCodes.at(STEP - 2, SECRET))).isEmpty();
        assertThat(step(TotpCodes.at(STEP + 2, SECRET))).isEmpty();
    }

    @Test
    void areGoodOnce() {
        String code = TotpCodes.at(STEP, SECRET);

        assertThat(TotpCodes.stepOf(code, SECRET, NOW, STEP - 1)).hasValue(STEP);
        assertThat(TotpCodes.stepOf(code, SECRET, NOW, STEP)).isEmpty();
    }

    @Test
    void areNotGoodAnyMoreOnceALaterOneWasUsed() {
        String earlier = TotpCodes.at(STEP - 1, SECRET);

        assertThat(TotpCodes.stepOf(earlier, SECRET, NOW, STEP)).isEmpty();
    }

    @Test
    void mayBeTypedInGroups() {
        String code = TotpCodes.at(STEP, SECRET);

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
        assertThat(step(TotpCodes.at(STEP, SECRET) + " ".repeat(1 << 20))).isEmpty();
    }

    @Test
    void areAnotherWithAnotherSecret() {
        byte[] other = SECRET.clone();
        other[0]++;

        assertThat(step(TotpCodes.at(STEP, other))).isEmpty();
    }

    @Test
    void comeFromSecretsOf160BitsOfChance() {
        SecureRandom random = new SecureRandom();

        assertThat(TotpCodes.newSecret(random)).hasSize(20);
        assertThat(TotpCodes.newSecret(random)).isNotEqualTo(TotpCodes.newSecret(random));
    }

    private static OptionalLong step(String typed) {
        return TotpCodes.stepOf(typed, SECRET, NOW, TotpCodes.NO_STEP);
    }
}
