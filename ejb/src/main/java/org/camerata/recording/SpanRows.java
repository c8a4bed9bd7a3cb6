package org.camerata.recording;

import static java.util.Collections.nCopies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camerata.shared.CameraId;
import org.camerata.shared.TimeRange;
import org.camerata.shared.UtcColumn;
import org.hibernate.Session;

/**
 * Reads what a timeline needs of segments: thousands of rows of a year, so without JPA, which takes
 * twice as long for each. {@code bench/timeline} asks the same.
 */
@ApplicationScoped
class SpanRows {

    /** Read from the index recording_timeline alone, in its order. */
    private static final String SPANS =
            "select id, camera_id, session_id, started_at, ended_at, duration_ms, state, truncated"
                    + " from recording where camera_id in (%s)"
                    + " and started_at > ? and started_at < ?"
                    + " and state <> 'GARBAGE' and wanted = true"
                    + " order by camera_id, started_at, ended_at limit ?";

    @PersistenceContext EntityManager entities;

    /**
     * Those that begin in a time, of each camera the earliest first.
     *
     * @param cameras at least one
     */
    List<SegmentSpan> beginningIn(Collection<CameraId> cameras, TimeRange range, int countMax) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> select(connection, cameras, range, countMax));
    }

    private static List<SegmentSpan> select(
            Connection connection, Collection<CameraId> cameras, TimeRange range, int countMax)
            throws SQLException {
        String sql = SPANS.formatted(String.join(", ", nCopies(cameras.size(), "?")));
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            int place = 1;
            for (CameraId camera : cameras) {
                query.setLong(place++, camera.value());
            }
            query.setObject(place++, UtcColumn.of(range.from()));
            query.setObject(place++, UtcColumn.of(range.to()));
            query.setInt(place, countMax);
            return spans(query);
        }
    }

    private static List<SegmentSpan> spans(PreparedStatement query) throws SQLException {
        List<SegmentSpan> spans = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                spans.add(span(row));
            }
        }
        return spans;
    }

    /** By place: a search for each name would take longer than the rest. */
    private static SegmentSpan span(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        long camera = row.getLong(2);
        Long session = row.getObject(3, Long.class);
        Instant startedAt = UtcColumn.instant(row, 4);
        Instant endedAt = UtcColumn.instant(row, 5);
        Long durationMs = row.getObject(6, Long.class);
        RecordingState state = RecordingState.valueOf(row.getString(7));
        boolean truncated = row.getBoolean(8);
        return new SegmentSpan(
                id, camera, session, startedAt, endedAt, durationMs, state, truncated);
    }
}
