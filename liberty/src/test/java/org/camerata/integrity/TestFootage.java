package org.camerata.integrity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.camerata.container.Database;
import org.camerata.node.HotVolume;
import org.camerata.shared.CameraId;

/** Files of segments, and rows of those that were finished before there were chains. */
@ApplicationScoped
class TestFootage {

    /** A header, a key frame of Sorenson H.263 at 0 ms, another at 40 ms. */
    private static final byte[] FLV = {
        'F', 'L', 'V', 1, 1, 0, 0, 0, 9, 0, 0, 0, 0, //
        9, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0x12, 0, 0, 0, 0, 13, //
        9, 0, 0, 2, 0, 0, 40, 0, 0, 0, 0, 0x12, 0, 0, 0, 0, 13
    };

    private static final int HEADER_BYTES = 13;
    private static final int TAG_BYTES = 17;
    private static final int TIME_AT = 4; // in a tag

    @Resource(lookup = "jdbc/camerata")
    DataSource dataSource;

    @Inject Database database;
    @Inject HotVolume volume;

    /** A file without a row, relative to the volume. */
    Path file(CameraId camera, int number) throws IOException {
        Path file = place(camera, number);
        Files.createDirectories(volume.resolve(file).getParent());
        Files.write(volume.resolve(file), FLV);
        return file;
    }

    /**
     * Likewise: a minute with a key frame each second, of which ten from the 20th on are zeroes.
     */
    Path damagedMinute(CameraId camera, int number) throws IOException {
        ByteBuffer flv =
                ByteBuffer.allocate(HEADER_BYTES + 60 * TAG_BYTES).put(FLV, 0, HEADER_BYTES);
        for (int second = 0; second < 60; second++) {
            int at = flv.position();
            flv.put(FLV, HEADER_BYTES, TAG_BYTES);
            int millis = second * 1000;
            flv.putInt(at + TIME_AT, millis << Byte.SIZE); // behind it is the stream's number, 0
            if (second >= 20 && second < 30) {
                Arrays.fill(flv.array(), at, flv.position(), (byte) 0);
            }
        }
        Path file = place(camera, number);
        Files.createDirectories(volume.resolve(file).getParent());
        Files.write(volume.resolve(file), flv.array());
        return file;
    }

    private static Path place(CameraId camera, int number) {
        return Path.of(
                "%d/2026/01/01/20260101T12%02d00Z-1-t%d.flv"
                        .formatted(camera.value(), number, number));
    }

    /** A row without a link, of a minute. */
    long unlinked(CameraId camera, int minute) throws SQLException {
        return database.insert(
                "insert into recording (camera_id, file_path, started_at, ended_at, size_bytes,"
                        + " sha256, state, tier, wanted, version)"
                        + " values (?, ?, ?, ?, 7, repeat('ab', 32), 'COMPLETE', 'HOT', true, 0)",
                camera.value(),
                place(camera, minute).toString(),
                "2026-01-01 12:%02d:00.123".formatted(minute),
                "2026-01-01 12:%02d:59.123".formatted(minute));
    }

    /** A chain of one link, of a segment that never was, with {@code cd…} for its hash. */
    void linkedTwoDaysAgo(CameraId camera) throws SQLException {
        String link =
                "insert into footage_link (camera_id, seq, recording_id, sha256, started_at,"
                        + " ended_at, size_bytes, previous_hash, hash, linked_at)"
                        + " values (%1$d, 1, -%1$d, unhex(repeat('ab', 32)), '2026-01-01',"
                        + " '2026-01-01', 1, unhex(repeat('00', 32)), unhex(repeat('cd', 32)),"
                        + " date_sub(utc_timestamp(3), interval 2 day))";
        String chain =
                "insert into footage_chain (camera_id, links, hash, version)"
                        + " values (%1$d, 1, unhex(repeat('cd', 32)), 0)";
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(link.formatted(camera.value()));
            statement.executeUpdate(chain.formatted(camera.value()));
        }
    }
}
