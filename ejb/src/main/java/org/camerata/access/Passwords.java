package org.camerata.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import java.security.SecureRandom;
import java.util.Base64;

/** bcrypt, in one place. */
final class Passwords {

    /**
     * 2^12 rounds: 327 ms (median) on one core of a Xeon of 2023. Measured there, too: 83 ms at 10,
     * 164 ms at 11, 655 ms at 13. {@link HashingLanes} bounds how many cores that may take.
     */
    static final int COST = 12;

    /** Passwords longer than bcrypt's 72 bytes are hashed first, so that every byte counts. */
    private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;

    /** Compared against where a user is unknown, so that it takes as long as a wrong password. */
    private static final String NOBODYS_HASH = hash("nobody has this password");

    private static final int RANDOM_BYTES = 15;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** A password that people can type: twenty characters of base64, 120 bits of chance. */
    static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String password) {
        byte[] hash =
                BCrypt.with(LongPasswordStrategies.hashSha512(VERSION))
                        .hash(COST, password.getBytes(UTF_8));
        return new String(hash, UTF_8);
    }

    static boolean matches(String password, String hash) {
        return BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION))
                .verify(password.getBytes(UTF_8), hash.getBytes(UTF_8))
                .verified;
    }

    /** Takes as long as {@link #matches} and is never true. */
    static boolean matchesNobody(String password) {
        matches(password, NOBODYS_HASH);
        return false;
    }
}
