package org.camerata.audit.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A link of the chain (A3.3).
 *
 * @param seq 1, 2, 3 …; 0 is the beginning, which seals nothing
 * @param hash 64 hex digits: SHA-256 over {@value #VERSION} and, each on a line of its own, the
 *     hash before, the entry's MAC, its id, and seq
 */
public record Seal(long seq, long entryId, String hash) {

    private static final String VERSION = "camerata-audit-seal:1";

    /** Where every chain begins. */
    public static final Seal NONE = new Seal(0, 0, "0".repeat(64));

    /** The seal that comes after this one. */
    public Seal next(StoredEntry entry) {
        long next = seq + 1;
        String text =
                String.join(
                        "\n",
                        VERSION,
                        hash,
                        entry.mac(),
                        Long.toString(entry.id()),
                        Long.toString(next));
        return new Seal(next, entry.id(), sha256(text));
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java runtime must offer it
        }
    }
}
