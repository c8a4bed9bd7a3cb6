package org.camerata.shared;

import java.util.List;
import java.util.function.Function;

/**
 * A slice of a list that can grow.
 *
 * @param nextCursor asks for the slice after this one; null on the last
 * @param total how many items all slices hold together
 */
public record Page<T>(List<T> items, String nextCursor, long total) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page out of what a query found with one row more than asked, which tells whether more
     * follows.
     */
    public static <T> Page<T> of(
            List<T> found, PageRequest request, long total, Function<T, Cursor> cursor) {
        if (found.size() <= request.size()) {
            return new Page<>(found, null, total);
        }
        List<T> items = found.subList(0, request.size());
        return new Page<>(items, cursor.apply(items.get(items.size() - 1)).encoded(), total);
    }

    public <U> Page<U> map(Function<T, U> view) {
        return new Page<>(items.stream().map(view).toList(), nextCursor, total);
    }
}
