package org.camerata.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.net.URI;
import java.net.URLEncoder;

/** How a secret gets from here into a user's authenticator. Each of its texts is a secret. */
final class TotpEnrolment {

    private static final String ISSUER = "Camerata";
    private static final String QR_CODE_TITLE = "QR code for an authenticator app";

    /** Of base32 (RFC 4648), in the order of its values. */
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static final int RADIX = 32;
    private static final int BITS_PER_CHARACTER =
            5; // and 20 bytes are 32 characters without a rest
    private static final int GROUP_LENGTH = 4; // characters

    private final String secret;
    private final String username;

    /**
     * @param secret of {@value TotpCodes#SECRET_BYTES} bytes
     */
    TotpEnrolment(byte[] secret, String username) {
        this.secret = base32(secret);
        this.username = username;
    }

    /** For who cannot scan: base32 in groups, such as {@code JBSW Y3DP …}. */
    String typed() {
        return secret.replaceAll("(.{" + GROUP_LENGTH + "})(?!$)", "$1 ");
    }

    /** {@code otpauth://totp/…}, as all authenticators read it. */
    URI uri() {
        return URI.create(
                "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                        .formatted(
                                ISSUER,
                                escaped(username),
                                secret,
                                ISSUER,
                                TotpCodes.DIGITS,
                                TotpCodes.STEP.toSeconds()));
    }

    /** The URI as a picture: an SVG element to put into a page. */
    String qrCode() {
        return QrCodeSvg.of(uri().toString(), QR_CODE_TITLE);
    }

    /** Names may hold anything; authenticators take a plus sign for one, so a space is %20. */
    private static String escaped(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static String base32(byte[] bytes) {
        int length = bytes.length * Byte.SIZE / BITS_PER_CHARACTER;
        String digits = new BigInteger(1, bytes).toString(RADIX);
        StringBuilder text = new StringBuilder("A".repeat(length - digits.length()));
        digits.chars()
                .map(digit -> Character.digit(digit, RADIX))
                .mapToObj(ALPHABET::charAt)
                .forEach(text::append);
        return text.toString();
    }

    @Override
    public String toString() {
        return "an authenticator's secret for " + username;
    }
}
