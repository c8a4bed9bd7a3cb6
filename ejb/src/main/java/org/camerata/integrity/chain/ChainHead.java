package org.camerata.integrity.chain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a camera's chain ends.
 *
 * @param links so many are in it; also the number of the last
 * @param hash of the last link; {@link Sha256#NONE} while there is none
 */
public record ChainHead(long cameraId, long links, String hash) {

    private static final Pattern LINE = Pattern.compile("(\\d{1,19}) (\\d{1,18}) ([0-9a-f]{64})");

    public static ChainHead empty(long cameraId) {
        return new ChainHead(cameraId, 0, Sha256.NONE);
    }

    /** As a line of a root, without its end. */
    String line() {
        return cameraId + " " + links + " " + hash;
    }

    /**
     * @throws IllegalArgumentException if it is not a line of a root
     */
    static ChainHead ofLine(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a line of a root: " + line);
        }
        return new ChainHead(
                Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3));
    }
}
