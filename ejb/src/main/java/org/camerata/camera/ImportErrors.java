package org.camerata.camera;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a file of cameras, collected while it is read. */
final class ImportErrors {

    /** More are counted only. */
    static final int COUNT_MAX = 1000;

    private final List<ImportError> errors = new ArrayList<>();
    private int count;

    /**
     * @param column null: the line as a whole
     */
    void add(int line, CsvColumn column, String message) {
        count++;
        if (errors.size() < COUNT_MAX) {
            errors.add(new ImportError(line, column == null ? null : column.header(), message));
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    /** In the order of the lines. */
    List<ImportError> list() {
        return errors.stream().sorted(Comparator.comparingInt(ImportError::line)).toList();
    }
}
