package org.camerata.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
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
final class TotpCodes {

    static final int SECRET_BYTES = 20; // as many as the HMAC has, RFC 4226
    static final int DIGITS = 6;
    static final Duration STEP = TimeBasedOneTimePasswordGenerator.DEFAULT_TIME_STEP;

    /** Before and after: phones' clocks differ, and typing takes its time (RFC 6238, 5.2). */
    static final int DRIFT_STEPS = 1;

    /** Where no code was used yet. */
    static final long NO_STEP = -1;

    private static final Pattern CODE = Pattern.compile("[0-9]{" + DIGITS + "}");

    private static final TimeBasedOneTimePasswordGenerator GENERATOR =
            new TimeBasedOneTimePasswordGenerator(STEP, DIGITS);

    private TotpCodes() {}

    static byte[] newSecret(SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /**
     * Which step a code belongs to. Keep it as the last used one: a code is good once (RFC 6238,
     * 5.2), so whoever looked over the user's shoulder comes too late.
     *
     * @param typed may hold spaces
     * @param lastUsed the step of the code that was used last, or {@link #NO_STEP}
     * @return empty if the code is wrong, out of time, or was used already
     */
    static OptionalLong stepOf(String typed, byte[] secret, Instant now, long lastUsed) {
        String code = typed.length() > DIGITS * 2 ? "" : typed.replace(" ", "");
        if (!CODE.matcher(code).matches()) {
            return OptionalLong.empty();
        }
        long step = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(step - DRIFT_STEPS, step + DRIFT_STEPS)
                .filter(candidate -> candidate > lastUsed)
                .filter(candidate -> isEqual(code, at(candidate, secret)))
                .findFirst();
    }

    /** The code of a step, such as {@code 081804}. */
    static String at(long step, byte[] secret) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(secret, GENERATOR.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP.toSeconds()),
                    Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("HMAC takes keys of any length", e);
        }
    }

    private static boolean isEqual(String typed, String right) {
        return MessageDigest.isEqual(typed.getBytes(US_ASCII), right.getBytes(US_ASCII));
    }
}
