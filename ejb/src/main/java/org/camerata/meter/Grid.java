package org.camerata.meter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what happens, told apart by two enums. */
public final class Grid<R extends Enum<R>, C extends Enum<C>> {

    private final Map<R, Tally<C>> rows;

    public Grid(Class<R> rowKind, Class<C> columnKind) {
        rows = new EnumMap<>(rowKind); // never changed after this, so threads may share it
        for (R row : rowKind.getEnumConstants()) {
            rows.put(row, new Tally<>(columnKind));
        }
    }

    public void add(R row, C column) {
        rows.get(row).add(column);
    }

    public Tally<C> of(R row) {
        return rows.get(row);
    }

    public List<R> rows() {
        return List.copyOf(rows.keySet());
    }
}
