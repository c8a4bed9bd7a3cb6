package org.camerata.shared;

import java.util.Optional;

/**
 * Which slice of a list.
 *
 * @param cursor {@code nextCursor} of the slice before; null for the first
 * @param size items at most, 1 to {@value #SIZE_MAX}
 */
public record PageRequest(String cursor, int size) {

    public static final int SIZE_DEFAULT = 50;
    public static final int SIZE_MAX = 200;

    /**
     * @throws InvalidPage if the size is out of range
     */
    public PageRequest {
        if (size < 1 || size > SIZE_MAX) {
            throw new InvalidPage("size must be between 1 and " + SIZE_MAX);
        }
    }

    public static PageRequest first(int size) {
        return new PageRequest(null, size);
    }

    /**
     * @throws InvalidPage if the cursor is not one that this server gave out
     */
    public Optional<Cursor> after() {
        return cursor == null || cursor.isEmpty()
                ? Optional.empty()
                : Optional.of(Cursor.decode(cursor));
    }
}
