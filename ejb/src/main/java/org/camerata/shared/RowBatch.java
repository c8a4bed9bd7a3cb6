package org.camerata.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * One statement for many rows, past the entities: where there are thousands of them, and none
 * changes otherwise in the same transaction.
 */
public final class RowBatch {

    /** Rows that go to the database together. */
    private static final int SIZE = 500;

    private RowBatch() {}

    /** Sets the statement's parameters for a row. */
    @FunctionalInterface
    public interface Binder<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }

    public static <T> void write(
            Connection connection, String sql, Iterable<T> rows, Binder<T> binder)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (T row : rows) {
                binder.bind(statement, row);
                statement.addBatch();
                if (++waiting == SIZE) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        }
    }
}
