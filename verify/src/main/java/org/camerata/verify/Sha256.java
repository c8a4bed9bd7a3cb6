package org.camerata.verify;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hex. */
final class Sha256 {

    /** Stands for the hash before the first. */
    static final String NONE = "0".repeat(64);

    private static final int BUFFER_BYTES = 1 << 20;

    private Sha256() {}

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /**
     * What was read.
     *
     * @param sizeBytes up to one more than was asked for
     */
    record Content(long sizeBytes, String sha256) {}

    /**
     * Reads on until the end, or until it is longer than it may be.
     *
     * @param bytesMax more are not read
     */
    static Content read(InputStream in, long bytesMax) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER_BYTES];
        long sum = 0;
        int read = in.read(buffer);
        while (read >= 0 && sum <= bytesMax) {
            digest.update(buffer, 0, read);
            sum += read;
            read = in.read(buffer);
        }
        return new Content(sum, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java runtime must offer it
        }
    }
}
