package org.camerata.integrity.chain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in 64 lower-case hex digits. */
public final class Sha256 {

    /** Stands for the hash before the first. */
    public static final String NONE = "0".repeat(64);

    private Sha256() {}

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java runtime must offer it
        }
    }

    /**
     * @param text ASCII
     */
    static String of(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(US_ASCII)));
    }
}
