package org.camerata.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that change every 30 seconds (TOTP, RFC 6238), made by a secret that the
 * user's phone knows, too. SHA-1, because several authenticators ignore any other choice; its
 * collisions do not matter to an HMAC.
 */
@ApplicationScoped
class TotpCodes {

    static final int SECRET_BYTES = 20; // as many as the HMAC has, RFC 4226
    static final int DIGITS = 6;
    static final Duration STEP = TimeBasedOneTimePasswordGenerator.DEFAULT_TIME_STEP;

    /** Before and after: phones' clocks differ, and typing takes its time (RFC 6238, 5.2). */
    static final int DRIFT_STEPS = 1;

    private static final String ISSUER = "Camerata";
    private static final String QR_CODE_TITLE = "QR code for an authenticator app";
    private static final Pattern CODE = Pattern.compile("[0-9]{" + DIGITS + "}");
    private static final int TYPED_LENGTH_MAX = 2 * DIGITS; // characters; spaces are ignored

    /** Of base32 (RFC 4648), in the order of its values. */
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static final int RADIX = 32;
    private static final int BITS_PER_CHARACTER = 5;

    private final SecureRandom random = new SecureRandom();
    private final TimeBasedOneTimePasswordGenerator generator =
            new TimeBasedOneTimePasswordGenerator(STEP, DIGITS);

    byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /**
     * Which step a code belongs to. The caller refuses it unless it is later than that of the code
     * that was used last: a code is good once (RFC 6238, 5.2), so whoever looked over the user's
     * shoulder comes too late.
     *
     * @param typed may hold spaces
     * @return empty if the code is wrong or out of time
     */
    OptionalLong matchingStep(byte[] secret, String typed, Instant now) {
        String code = typed.length() > TYPED_LENGTH_MAX ? "" : typed.replace(" ", "");
        if (!CODE.matcher(code).matches()) {
            return OptionalLong.empty();
        }
        long step = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(step - DRIFT_STEPS, step + DRIFT_STEPS)
                .filter(candidate -> isEqual(code, at(candidate, secret)))
                .max();
    }

    /** The code of a step, such as {@code 081804}. */
    String at(long step, byte[] secret) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP.toSeconds()),
                    Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("HMAC takes keys of any length", e);
        }
    }

    /** {@code otpauth://totp/…}, as all authenticators read it; a secret. */
    String uri(byte[] secret, String username) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(
                        ISSUER,
                        escaped(username),
                        base32(secret),
                        ISSUER,
                        DIGITS,
                        STEP.toSeconds());
    }

    /** The URI as a picture: an SVG element to put into a page; a secret. */
    String qrCode(String uri) {
        return QrCodeSvg.of(uri, QR_CODE_TITLE);
    }

    /** For who cannot scan: 32 characters for 20 bytes, without a rest. */
    String base32(byte[] secret) {
        int length = secret.length * Byte.SIZE / BITS_PER_CHARACTER;
        String digits = new BigInteger(1, secret).toString(RADIX);
        StringBuilder text = new StringBuilder("A".repeat(length - digits.length()));
        digits.chars()
                .map(digit -> ALPHABET.charAt(Character.digit(digit, RADIX)))
                .forEach(character -> text.append((char) character));
        return text.toString();
    }

    /** Names may hold anything; authenticators take a plus sign for one, so a space is %20. */
    private static String escaped(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static boolean isEqual(String typed, String right) {
        return MessageDigest.isEqual(typed.getBytes(US_ASCII), right.getBytes(US_ASCII));
    }
}
