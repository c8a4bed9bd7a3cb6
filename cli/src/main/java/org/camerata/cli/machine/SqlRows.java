package org.camerata.cli.machine;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads rows of the database.
 *
 * @param what is read, for the sentence that says that it cannot be
 * @param maxSeconds of one query
 */
public record SqlRows(Connection connection, String what, int maxSeconds) {

    /** Makes something of a row. */
    public interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * All rows of a query.
     *
     * @throws IOException if they cannot be read, or not in time
     */
    public <T> List<T> of(String sql, Reading<T> reading, Object... values) throws IOException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setQueryTimeout(maxSeconds);
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IOException(
                    what + " cannot be read: " + e.getMessage().lines().findFirst().orElse(""), e);
        }
    }
}
