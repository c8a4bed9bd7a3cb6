package org.camerata.cli.footage;

import java.io.IOException;
import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camerata.cli.machine.SqlRows;
import org.camerata.integrity.chain.DailyRoot;

/**
 * The tables of footage, in pages, each as of the moment when it is read: the node goes on
 * recording meanwhile.
 */
public final class FootageTables {

    static final int PAGE_MAX = 1_000;

    /** Each holds the ends of all chains. */
    static final int ROOTS_MAX = 50;

    private static final int QUERY_MAX_SECONDS = 300;

    private static final String RECORDING =
            "r.id, r.camera_id, r.state, r.file_path, date_format(r.started_at, '%Y-%m-%dT%H:%i:%s.%f'),"
                    + " date_format(r.ended_at, '%Y-%m-%dT%H:%i:%s.%f'), r.size_bytes, r.sha256";
    private static final String LINK =
            "l.camera_id, l.seq, l.recording_id, lower(hex(l.sha256)),"
                    + " date_format(l.started_at, '%Y-%m-%dT%H:%i:%s.%f'),"
                    + " date_format(l.ended_at, '%Y-%m-%dT%H:%i:%s.%f'), l.size_bytes,"
                    + " lower(hex(l.previous_hash)), lower(hex(l.hash))";

    private static final String RECORDINGS =
            "select "
                    + RECORDING
                    + ", l.recording_id is not null from recording r"
                    + " left join footage_link l on l.recording_id = r.id"
                    + " where r.state in ('COMPLETE', 'MISSING') and r.id > ?"
                    + " order by r.id limit ?";
    private static final String ONE =
            "select "
                    + RECORDING
                    + ", l.recording_id is not null from recording r"
                    + " left join footage_link l on l.recording_id = r.id where r.id = ? limit ?";
    private static final String CAMERAS =
            "select distinct camera_id from footage_link where camera_id > ?"
                    + " order by camera_id limit ?";
    private static final String LINKS =
            "select "
                    + LINK
                    + ", d.recording_id is not null, "
                    + RECORDING
                    + " from footage_link l left join recording r on r.id = l.recording_id"
                    + " left join footage_removal d on d.recording_id = l.recording_id"
                    + " where l.seq > ? and l.camera_id = ? order by l.seq limit ?";
    private static final String HEAD =
            "select links, lower(hex(hash)) from footage_chain where camera_id = ? limit ?";
    private static final String ROOTS =
            "select day, date_format(signed_at, '%Y-%m-%dT%H:%i:%s.%f'), cameras, links, heads,"
                    + " lower(hex(previous_hash)), lower(hex(hash)), key_id, lower(hex(signature))"
                    + " from footage_root where day > ? order by day limit ?";
    private static final String HASH_AT =
            "select lower(hex(hash)) from footage_link where seq = ? and camera_id = ? limit ?";

    private final SqlRows rows;

    public FootageTables(Connection connection) {
        this.rows = new SqlRows(connection, "the tables of footage", QUERY_MAX_SECONDS);
    }

    List<StoredRecording> recordings(long afterId) throws IOException {
        return rows.of(RECORDINGS, row -> FootageColumns.recording(row, 1), afterId, PAGE_MAX);
    }

    /** As it is now, in whatever state. */
    Optional<StoredRecording> recording(long id) throws IOException {
        return first(rows.of(ONE, row -> FootageColumns.recording(row, 1), id, 1));
    }

    /** Those of the paths that have a row. */
    Set<String> known(List<String> paths) throws IOException {
        String marks = String.join(", ", paths.stream().map(any -> "?").toList());
        String sql = "select file_path from recording where file_path in (" + marks + ")";
        return new HashSet<>(rows.of(sql, row -> row.getString(1), paths.toArray()));
    }

    /** Cameras that have links, in the order of their ids. */
    List<Long> cameras(long afterId) throws IOException {
        return rows.of(CAMERAS, row -> row.getLong(1), afterId, PAGE_MAX);
    }

    List<StoredLink> links(long cameraId, long afterSequence) throws IOException {
        return rows.of(LINKS, FootageColumns::link, afterSequence, cameraId, PAGE_MAX);
    }

    /** Number and hash of the last link as the application knows them; empty if it knows none. */
    Optional<String> head(long cameraId) throws IOException {
        return first(rows.of(HEAD, row -> row.getLong(1) + " " + row.getString(2), cameraId, 1));
    }

    Optional<String> hashAt(long cameraId, long sequence) throws IOException {
        return first(rows.of(HASH_AT, row -> row.getString(1), sequence, cameraId, 1));
    }

    /**
     * @param afterDay empty for the first
     */
    List<DailyRoot> roots(String afterDay) throws IOException {
        return rows.of(ROOTS, FootageColumns::root, afterDay, ROOTS_MAX);
    }

    private static <T> Optional<T> first(List<T> rows) {
        return rows.stream().findFirst();
    }
}
