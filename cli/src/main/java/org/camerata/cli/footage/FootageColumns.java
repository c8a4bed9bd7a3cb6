package org.camerata.cli.footage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.camerata.integrity.chain.DailyRoot;
import org.camerata.integrity.chain.FootageLink;

/** Reads rows in the order of columns that {@link FootageTables} asks for. */
final class FootageColumns {

    private static final int LINK_COLUMNS = 9;

    private FootageColumns() {}

    /**
     * @param first number of its first column; behind its last is whether it has a link
     */
    static StoredRecording recording(ResultSet row, int first) throws SQLException {
        return recording(row, first, row.getBoolean(first + 8));
    }

    private static StoredRecording recording(ResultSet row, int first, boolean linked)
            throws SQLException {
        return new StoredRecording(
                row.getLong(first),
                row.getLong(first + 1),
                row.getString(first + 2),
                row.getString(first + 3),
                time(row, first + 4),
                time(row, first + 5),
                row.getLong(first + 6),
                row.getString(first + 7),
                linked);
    }

    static StoredLink link(ResultSet row) throws SQLException {
        int first = LINK_COLUMNS + 2;
        return new StoredLink(
                new FootageLink(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        time(row, 5),
                        time(row, 6),
                        row.getLong(7),
                        row.getString(8),
                        row.getString(9)),
                row.getString(first + 2) == null ? null : recording(row, first, true),
                row.getBoolean(LINK_COLUMNS + 1));
    }

    static DailyRoot root(ResultSet row) throws SQLException {
        return new DailyRoot(
                LocalDate.parse(row.getString(1)),
                time(row, 2),
                row.getInt(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }

    /** As text from the database, so that no driver shifts it by its time zone. */
    private static Instant time(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : Instant.parse(text + "Z");
    }
}
