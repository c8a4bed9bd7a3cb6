package org.camerata.camera;

import java.time.Instant;
import java.util.List;
import org.camerata.shared.Conditions;
import org.camerata.shared.Cursor;
import org.camerata.shared.InvalidPage;

/**
 * The order of a list of cameras, and where its next page begins.
 *
 * @param column JPQL of what is sorted by; null: nothing but the name
 */
record CameraOrder(CameraSort sort, String column) {

    /** Between the column's value and the name in a cursor; neither holds one. */
    private static final String SEPARATOR = "\n";

    private static final String LAST_SEEN = "coalesce(c.lastSeenAt, {ts '1970-01-01 00:00:00'})";
    private static final String STATUS =
            "(case when c.active = false then 0 when c.onlineSince is null then 1 else 2 end)";

    static CameraOrder of(CameraSort sort) {
        return new CameraOrder(
                sort,
                switch (sort.key()) {
                    case NAME -> null;
                    case SITE -> "c.site";
                    case LAST_SEEN -> LAST_SEEN;
                    case CREATED -> "c.createdAt";
                    case STATUS -> STATUS;
                });
    }

    String text() {
        String direction = sort.descending() ? " desc" : "";
        return " order by "
                + (column == null ? "" : column + direction + ", ")
                + "c.name"
                + direction
                + ", c.id"
                + direction;
    }

    Cursor cursor(Camera camera) {
        CameraView view = camera.bareView();
        return new Cursor(
                column == null ? view.name() : value(view) + SEPARATOR + view.name(), view.id());
    }

    /**
     * Leaves what comes after the last of the page before.
     *
     * @throws InvalidPage if the cursor belongs to another order
     */
    void behind(Cursor last, Conditions conditions) {
        String after = sort.descending() ? "<" : ">";
        String name = name(last);
        String rest =
                "(c.name %s :lastName or (c.name = :lastName and c.id %s :lastId))"
                        .formatted(after, after);
        if (column == null) {
            conditions
                    .and("c.name %s= :lastName".formatted(after)) // an index can begin there
                    .and(rest, "lastName", name);
        } else {
            conditions
                    .and("%s %s= :lastValue".formatted(column, after))
                    .and(
                            "(%s %s :lastValue or %s)".formatted(column, after, rest),
                            "lastValue",
                            lastValue(last))
                    .with("lastName", name);
        }
        conditions.with("lastId", last.id());
    }

    private String value(CameraView view) {
        return switch (sort.key()) {
            case NAME -> throw new IllegalStateException("has no column of its own");
            case SITE -> view.details().site();
            case LAST_SEEN -> millis(view.lastSeenAt() == null ? Instant.EPOCH : view.lastSeenAt());
            case CREATED -> millis(view.createdAt());
            case STATUS -> Integer.toString(rank(view));
        };
    }

    private Object lastValue(Cursor last) {
        String text = parts(last).get(0);
        return switch (sort.key()) {
            case NAME, SITE -> text;
            case LAST_SEEN, CREATED -> new Cursor(text, last.id()).instant();
            case STATUS -> number(text);
        };
    }

    private String name(Cursor last) {
        return column == null ? last.value() : parts(last).get(1);
    }

    private static List<String> parts(Cursor last) {
        List<String> parts = List.of(last.value().split(SEPARATOR, -1));
        if (parts.size() != 2) {
            throw InvalidPage.foreignCursor();
        }
        return parts;
    }

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw InvalidPage.foreignCursor();
        }
    }

    private static String millis(Instant time) {
        return Long.toString(time.toEpochMilli());
    }

    private static int rank(CameraView view) {
        if (!view.active()) {
            return 0;
        }
        return view.status() == CameraStatus.OFFLINE ? 1 : 2;
    }
}
