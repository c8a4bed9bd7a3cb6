package org.camerata.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Hourly recordings of the bench's cameras, made by the database itself, camera by camera: a run
 * that was stopped goes on where it was. Only tables of a scratch stack are to be filled so.
 */
final class TimelineRows {

    static final String SERIAL_PREFIX = "BENCH-TIMELINE-";

    private static final String PLAIN_COPY = "bench_recording_plain";

    /** A publication of all of it, so that segments follow each other without a seam. */
    private static final String SESSION =
            "insert into publish_session (camera_id, profile_id, media_epoch, client_id, address,"
                    + " bytes_in, started_at, last_seen_at, ended_at, end_reason, version)"
                    + " select c.id, p.id, 'bench', c.id, '192.0.2.1', 0,"
                    + " utc_timestamp(3) - interval ? hour, utc_timestamp(3), utc_timestamp(3),"
                    + " 'LEFT', 0 from camera c join camera_profile p on p.camera_id = c.id"
                    + " and p.kind = 'MAIN' where c.id = ?";

    /**
     * One in ten days lacks an hour, so that there is something to tell. Without a checksum: the
     * chains leave them alone then, and the scrub does not look for their files.
     */
    private static final String SEGMENTS =
            "insert into recording (camera_id, session_id, file_path, started_at, ended_at,"
                    + " duration_ms, size_bytes, state, tier, wanted, video_codec, version)"
                    + " with recursive digit (d) as (select 0 union all select d + 1 from digit"
                    + " where d < 9), hour (n) as (select a.d + 10 * b.d + 100 * c.d + 1000 * e.d"
                    + " + 10000 * f.d from digit a, digit b, digit c, digit e, digit f)"
                    + " select s.camera_id, s.id, concat('bench/', s.camera_id, '/', n),"
                    + " s.started_at + interval n hour,"
                    + " s.started_at + interval n hour + interval 3599960000 microsecond, 3599960,"
                    + " 900000000, 'COMPLETE', 'HOT', true, 'H264', 0"
                    + " from publish_session s join hour"
                    + " where s.camera_id = ? and s.media_epoch = 'bench' and n < ?"
                    + " and n % 240 <> s.camera_id % 240 order by n";

    private final Connection connection;

    TimelineRows(Connection connection) {
        this.connection = connection;
    }

    /** Ids of the bench's cameras. */
    List<Long> cameras() throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select id from camera where serial_number like '"
                                        + SERIAL_PREFIX
                                        + "%' and removed_at is null order by id")) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }

    /** Nothing where the camera has its rows already. */
    void fill(long camera, int hours) throws SQLException {
        if (count(
                        "select count(*) from publish_session where media_epoch = 'bench'"
                                + " and camera_id = "
                                + camera)
                > 0) {
            return;
        }
        connection.setAutoCommit(false); // all of a camera, or nothing
        try (PreparedStatement session = connection.prepareStatement(SESSION);
                PreparedStatement segments = connection.prepareStatement(SEGMENTS)) {
            session.setInt(1, hours);
            session.setLong(2, camera);
            session.executeUpdate();
            segments.setLong(1, camera);
            segments.setInt(2, hours);
            segments.executeUpdate();
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    long recordings() throws SQLException {
        return count("select count(*) from recording");
    }

    /** The same rows, and nothing to find them by; returns the table's name. */
    String plainCopy() throws SQLException {
        execute("drop table if exists " + PLAIN_COPY);
        execute("create table " + PLAIN_COPY + " as select * from recording");
        return PLAIN_COPY;
    }

    void clean(List<Long> cameras) throws SQLException {
        execute("drop table if exists " + PLAIN_COPY);
        for (long camera : cameras) {
            execute("delete from recording where camera_id = " + camera);
            execute("delete from publish_session where camera_id = " + camera);
        }
    }

    private long count(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
