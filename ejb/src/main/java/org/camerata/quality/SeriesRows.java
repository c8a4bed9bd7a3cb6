package org.camerata.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.camerata.camera.ProfileId;
import org.camerata.quality.QualityPoint.Spread;
import org.camerata.shared.UtcColumn;
import org.hibernate.Session;

/** Reads series in each resolution. */
@ApplicationScoped
class SeriesRows {

    /** A raw point, named as the columns of the coarser tables are. */
    private static final String RAW =
            "select sampled_at as started_at, span_ms, bitrate_kbps as bitrate_kbps_min,"
                    + " bitrate_kbps as bitrate_kbps_avg, bitrate_kbps as bitrate_kbps_max,"
                    + " fps as fps_min, fps as fps_avg, fps as fps_max, frames, missing_frames,"
                    + " cast(key_interval_ms as double) as key_interval_ms_avg,"
                    + " key_interval_ms as key_interval_ms_max, jitter_ms as jitter_ms_max, jumps,"
                    + " b_frames, if(audio_present, span_ms, 0) as audio_ms, width, height";

    @PersistenceContext EntityManager entities;

    /** Oldest first. */
    List<QualityPoint> points(ProfileId profile, SeriesRange range) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> select(connection, profile, range));
    }

    private static List<QualityPoint> select(
            Connection connection, ProfileId profile, SeriesRange range) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql(range.resolution()))) {
            query.setLong(1, profile.value());
            query.setObject(2, UtcColumn.of(range.from()));
            query.setObject(3, UtcColumn.of(range.to()));
            query.setInt(4, SeriesRange.POINT_COUNT_MAX);
            try (ResultSet row = query.executeQuery()) {
                List<QualityPoint> points = new ArrayList<>();
                while (row.next()) {
                    points.add(point(row));
                }
                return points;
            }
        }
    }

    private static String sql(Resolution resolution) {
        String time = resolution.timeColumn();
        return (resolution == Resolution.RAW ? RAW : "select *")
                + (" from " + resolution.table())
                + (" where profile_id = ? and " + time + " >= ? and " + time + " < ?")
                + (" order by " + time + " limit ?");
    }

    private static QualityPoint point(ResultSet row) throws SQLException {
        Long missing = row.getObject("missing_frames", Long.class);
        return new QualityPoint(
                UtcColumn.instant(row, "started_at"),
                row.getInt("span_ms"),
                spread(row, "bitrate_kbps"),
                row.getObject("fps_avg") == null ? null : spread(row, "fps"),
                row.getObject("frames", Long.class),
                missing == null ? null : Math.max(0, missing),
                row.getObject("key_interval_ms_avg", Double.class),
                row.getObject("key_interval_ms_max", Integer.class),
                row.getObject("jitter_ms_max", Integer.class),
                row.getObject("jumps", Long.class),
                row.getObject("b_frames", Long.class),
                row.getInt("audio_ms"),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class));
    }

    private static Spread spread(ResultSet row, String column) throws SQLException {
        return new Spread(
                row.getDouble(column + "_min"),
                row.getDouble(column + "_avg"),
                row.getDouble(column + "_max"));
    }
}
