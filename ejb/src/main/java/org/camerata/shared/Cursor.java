package org.camerata.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;

/**
 * The last item of a page: its value in the sort column, and its id where values are equal. The
 * next page starts behind it, so that rows which come and go in between neither repeat nor vanish.
 */
public record Cursor(String value, long id) {

    private static final String NOT_OURS = "cursor is not one that this server gave out";
    private static final int ENCODED_LENGTH_MAX = 1024; // characters; a name has 100 at most
    private static final Instant TIME_MAX = Instant.parse("9999-12-31T23:59:59.999Z"); // datetime's

    public static Cursor of(Instant value, long id) {
        return new Cursor(Long.toString(value.toEpochMilli()), id);
    }

    /**
     * The value of a cursor into a list that is sorted by time.
     *
     * @throws InvalidPage if it is not one
     */
    public Instant instant() {
        try {
            Instant time = Instant.ofEpochMilli(Long.parseLong(value));
            if (time.isBefore(Instant.EPOCH) || time.isAfter(TIME_MAX)) {
                throw new InvalidPage(NOT_OURS);
            }
            return time;
        } catch (NumberFormatException e) {
            throw new InvalidPage(NOT_OURS);
        }
    }

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((id + ":" + value).getBytes(UTF_8));
    }

    static Cursor decode(String encoded) {
        if (encoded.length() > ENCODED_LENGTH_MAX) {
            throw new InvalidPage(NOT_OURS);
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), UTF_8);
            int colon = text.indexOf(':');
            return new Cursor(text.substring(colon + 1), Long.parseLong(text, 0, colon, 10));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new InvalidPage(NOT_OURS);
        }
    }
}
