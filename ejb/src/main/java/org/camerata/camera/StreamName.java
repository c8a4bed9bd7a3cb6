package org.camerata.camera;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * The public name of a camera's stream: 16 characters of {@code a-z0-9}, in HLS paths and file
 * names. Opaque, stable, and never derived from the key.
 */
public record StreamName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]{16}");
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 16;

    public StreamName {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a stream name");
        }
    }

    /** Whether text has the form of a stream name. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    static StreamName random(SecureRandom random) {
        return new StreamName(
                random.ints(LENGTH, 0, ALPHABET.length())
                        .mapToObj(ALPHABET::charAt)
                        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                        .toString());
    }
}
