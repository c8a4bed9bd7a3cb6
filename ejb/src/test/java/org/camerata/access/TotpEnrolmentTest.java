package org.camerata.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpEnrolmentTest {

    static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);
    static final String BASE32 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @Test
    void isAUriThatAuthenticatorsRead() {
        assertThat(new TotpEnrolment(SECRET, "jane").uri())
                .hasToString(
                        "otpauth://totp/Camerata:jane?secret="
                                + BASE32
                                + "&issuer=Camerata&algorithm=SHA1&digits=6&period=30");
    }

    @ParameterizedTest
    @CsvSource({
        "jane@north.example, jane%40north.example",
        "Jane Doe, Jane%20Doe",
        "a+b, a%2Bb",
        "a:b, a%3Ab",
        "a&secret=x?#/%, a%26secret%3Dx%3F%23%2F%25",
        "žofie 🎥, %C5%BEofie%20%F0%9F%8E%A5"
    })
    void escapesWhateverAUserIsCalled(String username, String escaped) {
        assertThat(new TotpEnrolment(SECRET, username).uri().toString())
                .startsWith("otpauth://totp/Camerata:" + escaped + "?secret=" + BASE32 + "&");
    }

    @Test
    void canBeTyped() {
        assertThat(new TotpEnrolment(SECRET, "jane").typed())
                .isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }

    @Test
    void keepsZerosAtItsBeginning() {
        byte[] secret = new byte[20];
        secret[19] = 1;
        byte[] ones = new byte[20];
        Arrays.fill(ones, (byte) -1);

        assertThat(new TotpEnrolment(new byte[20], "jane").typed().replace(" ", ""))
                .isEqualTo("A".repeat(32));
        assertThat(new TotpEnrolment(secret, "jane").typed().replace(" ", ""))
                .isEqualTo("A".repeat(31) + "B");
        assertThat(new TotpEnrolment(ones, "jane").typed().replace(" ", ""))
                .isEqualTo("7".repeat(32));
    }

    @Test
    void isAPictureOfTheUri() {
        TotpEnrolment enrolment = new TotpEnrolment(SECRET, "jane");

        assertThat(enrolment.qrCode())
                .isEqualTo(
                        QrCodeSvg.of(
                                enrolment.uri().toString(), "QR code for an authenticator app"));
    }

    @Test
    void doesNotTellItsSecretToLogs() {
        assertThat(new TotpEnrolment(SECRET, "jane").toString()).doesNotContain("GEZD");
    }
}
