package org.camerata.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.camerata.shared.Digests;

/**
 * The text of an API token, as it is shown once: {@code cam_}, then 43 characters that are 256 bits
 * of chance, then 6 that are the CRC-32 (IEEE) of those 43. All are base62 with the digits {@code
 * 0-9A-Za-z}, filled up with zeros in front.
 *
 * <p>Secret scanners find leaked ones by the regular expression {@code \bcam_[0-9A-Za-z]{49}\b} and
 * can sort out what only looks like one by the checksum; so does this server, before it asks the
 * database.
 */
final class ApiTokenText {

    static final String PREFIX = "cam_";

    private static final int CHANCE_BITS = 256;
    private static final int CHANCE_LENGTH = 43; // 62^43 > 2^256
    private static final int CHECKSUM_LENGTH = 6; // 62^6 > 2^32
    private static final int PREVIEW_LENGTH = 4; // leaves 232 bits unknown

    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static final Pattern FORM =
            Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (CHANCE_LENGTH + CHECKSUM_LENGTH) + "}");

    private final String text;

    private ApiTokenText(String text) {
        this.text = text;
    }

    static ApiTokenText random(SecureRandom random) {
        String chance = base62(new BigInteger(CHANCE_BITS, random), CHANCE_LENGTH);
        return new ApiTokenText(PREFIX + chance + checksum(chance));
    }

    /** Whether a bearer token is meant as one of these, rather than as a JWT. */
    static boolean isMeantBy(String text) {
        return text.startsWith(PREFIX);
    }

    /**
     * @return empty if the text has another form, or its checksum is wrong
     */
    static Optional<ApiTokenText> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int end = PREFIX.length() + CHANCE_LENGTH;
        String chance = text.substring(PREFIX.length(), end);
        return checksum(chance).equals(text.substring(end))
                ? Optional.of(new ApiTokenText(text))
                : Optional.empty();
    }

    /** The secret itself: shown to its maker once, never stored. */
    String text() {
        return text;
    }

    /**
     * What is stored, and what it is found by: 32 bytes. SHA-256 suffices, because nobody can try
     * out 256 bits of chance.
     */
    byte[] hash() {
        return Digests.sha256(text.getBytes(US_ASCII));
    }

    /** Tells tokens apart in a list, such as {@code cam_3fZk}. */
    String preview() {
        return text.substring(0, PREFIX.length() + PREVIEW_LENGTH);
    }

    @Override
    public String toString() {
        return preview() + "…"; // it will end up in a log some day
    }

    private static String checksum(String chance) {
        CRC32 crc = new CRC32();
        crc.update(chance.getBytes(US_ASCII));
        return base62(BigInteger.valueOf(crc.getValue()), CHECKSUM_LENGTH);
    }

    private static String base62(BigInteger number, int length) {
        BigInteger radix = BigInteger.valueOf(DIGITS.length());
        StringBuilder digits = new StringBuilder();
        BigInteger rest = number;
        while (digits.length() < length) {
            BigInteger[] parts = rest.divideAndRemainder(radix);
            digits.append(DIGITS.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return digits.reverse().toString();
    }
}
