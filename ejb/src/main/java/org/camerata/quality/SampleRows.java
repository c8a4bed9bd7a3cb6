package org.camerata.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camerata.camera.ProfileId;
import org.camerata.media.AudioCodec;
import org.camerata.media.VideoCodec;
import org.camerata.shared.RowBatch;
import org.camerata.shared.UtcColumn;
import org.hibernate.Session;

/** The quality_sample table. Written for every stream all the time, so in batches, without JPA. */
@ApplicationScoped
class SampleRows {

    private static final String COLUMNS =
            "profile_id, sampled_at, span_ms, bitrate_kbps, video_codec, width, height, fps, frames,"
                    + " missing_frames, key_interval_ms, key_frame_age_ms, video_age_ms, b_frames,"
                    + " audio_codec, audio_present, audio_age_ms, jitter_ms, jumps, jump_max_ms";

    /** Safe to repeat: where the answer to the first try was lost, the rows are there already. */
    private static final String INSERT =
            "insert ignore into quality_sample ("
                    + COLUMNS
                    + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String LATEST =
            "select "
                    + COLUMNS
                    + " from quality_sample where profile_id = ? and sampled_at >= ?"
                    + " order by sampled_at desc limit 1";

    @PersistenceContext EntityManager entities;

    void add(List<Sampled> samples) {
        entities.unwrap(Session.class)
                .doWork(c -> RowBatch.write(c, INSERT, samples, SampleRows::bind));
    }

    /** The last one, if it is not older than a time. */
    Optional<StreamFigures> latest(ProfileId profile, Instant since) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> select(connection, profile, since));
    }

    private static void bind(PreparedStatement insert, Sampled sample) throws SQLException {
        StreamFigures figures = sample.figures();
        Picture picture = figures.picture();
        Sound sound = figures.sound();
        Timing timing = figures.timing();
        Object[] values = {
            sample.stream().profile().value(),
            UtcColumn.of(figures.at()),
            figures.spanMs(),
            figures.bitrateKbps(),
            picture.codec() == null ? null : picture.codec().name(),
            picture.width(),
            picture.height(),
            picture.fps(),
            picture.frames(),
            picture.missingFrames(),
            picture.keyIntervalMs(),
            picture.keyFrameAgeMs(),
            picture.ageMs(),
            picture.bFrames(),
            sound.codec().name(),
            sound.present(),
            sound.ageMs(),
            timing.jitterMs(),
            timing.jumps(),
            timing.jumpMaxMs()
        };
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
    }

    private static Optional<StreamFigures> select(
            Connection connection, ProfileId profile, Instant since) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LATEST)) {
            query.setLong(1, profile.value());
            query.setObject(2, UtcColumn.of(since));
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(figures(row)) : Optional.empty();
            }
        }
    }

    private static StreamFigures figures(ResultSet row) throws SQLException {
        return new StreamFigures(
                UtcColumn.instant(row, "sampled_at"),
                row.getInt("span_ms"),
                row.getInt("bitrate_kbps"),
                picture(row),
                new Sound(
                        AudioCodec.valueOf(row.getString("audio_codec")),
                        row.getBoolean("audio_present"),
                        row.getObject("audio_age_ms", Integer.class)),
                new Timing(
                        row.getObject("jitter_ms", Integer.class),
                        row.getObject("jumps", Integer.class),
                        row.getObject("jump_max_ms", Integer.class)));
    }

    private static Picture picture(ResultSet row) throws SQLException {
        String codec = row.getString("video_codec");
        return new Picture(
                codec == null ? null : VideoCodec.valueOf(codec),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class),
                row.getObject("fps", Double.class),
                row.getObject("frames", Integer.class),
                row.getObject("missing_frames", Integer.class),
                row.getObject("key_interval_ms", Integer.class),
                row.getObject("key_frame_age_ms", Integer.class),
                row.getObject("video_age_ms", Integer.class),
                row.getObject("b_frames", Integer.class));
    }
}
