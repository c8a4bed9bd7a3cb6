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

    final TotpCodes codes = new TotpCodes();

    @Test
    void isAUriThatAuthenticatorsRead() {
        assertThat(codes.uri(SECRET, "jane"))
                .isEqualTo(
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
        assertThat(codes.uri(SECRET, username))
                .startsWith("otpauth://totp/Camerata:" + escaped + "?secret=" + BASE32 + "&");
    }

    @Test
    void canBeTyped() {
        assertThat(codes.base32(SECRET)).isEqualTo(BASE32);
    }

    @Test
    void keepsZerosAtItsBeginning() {
        byte[] secret = new byte[20];
        secret[19] = 1;
        byte[] ones = new byte[20];
        Arrays.fill(ones, (byte) -1);

        assertThat(codes.base32(new byte[20])).isEqualTo("A".repeat(32));
        assertThat(codes.base32(secret)).isEqualTo("A".repeat(31) + "B");
        assertThat(codes.base32(ones)).isEqualTo("7".repeat(32));
    }

    @Test
    void isAPictureWithATitle() {
        assertThat(codes.qrCode(codes.uri(SECRET, "jane")))
                .startsWith("<svg ")
                .contains("<title>QR code for an authenticator app</title>")
                .doesNotContain("GEZD");
    }
}
