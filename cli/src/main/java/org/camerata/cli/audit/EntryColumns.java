package org.camerata.cli.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.camerata.audit.chain.EntryContent;
import org.camerata.audit.chain.StoredEntry;

/** Reads an entry exactly as it is stored, and also one that cannot be ours. */
final class EntryColumns {

    /** Times go over the wire as text: no driver and no time zone can change them. */
    static final String ALL =
            "e.id, e.uid, date_format(e.happened_at, '%Y-%m-%dT%H:%i:%s.%f'), e.action, e.outcome,"
                    + " e.actor_kind, e.actor_id, e.actor_name, e.address, e.request_id,"
                    + " e.target_type, e.target_id, e.target_name, e.before_json, e.after_json,"
                    + " e.detail, e.mac";

    private EntryColumns() {}

    /**
     * @param first column of {@link #ALL}; null if there is no entry
     */
    static StoredEntry read(ResultSet row, int first) throws SQLException {
        long id = row.getLong(first);
        if (row.wasNull()) {
            return null;
        }
        int next = first + 1;
        EntryContent content =
                new EntryContent(
                        row.getString(next++),
                        time(row.getString(next++)),
                        row.getString(next++),
                        row.getString(next++),
                        row.getString(next++),
                        number(row, next++),
                        row.getString(next++),
                        row.getString(next++),
                        row.getString(next++),
                        row.getString(next++),
                        row.getString(next++),
                        row.getString(next++),
                        row.getString(next++),
                        row.getString(next++),
                        row.getString(next++));
        return new StoredEntry(id, content, hex(row, next));
    }

    /** Empty if there is nothing. */
    static String hex(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? "" : HexFormat.of().formatHex(bytes);
    }

    /** What is no time becomes one that no entry has. */
    static Instant time(String text) {
        try {
            return text == null
                    ? Instant.EPOCH
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    private static Long number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : Long.valueOf(number);
    }
}
