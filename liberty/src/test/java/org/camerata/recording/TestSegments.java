package org.camerata.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.camerata.container.Database;
import org.camerata.container.TestCameras;
import org.camerata.node.HotVolume;
import org.camerata.shared.CameraId;

/** Rows and files of segments, as if nginx and the sweeps had made them. */
@ApplicationScoped
class TestSegments {

    /** A header, a key frame of Sorenson H.263 at 0 ms, another at 40 ms. */
    private static final byte[] FLV = {
        'F', 'L', 'V', 1, 1, 0, 0, 0, 9, 0, 0, 0, 0, //
        9, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0x12, 0, 0, 0, 0, 13, //
        9, 0, 0, 2, 0, 0, 40, 0, 0, 0, 0, 0x12, 0, 0, 0, 0, 13
    };

    @Inject Database database;
    @Inject HotVolume volume;
    @Inject TestCameras cameras;

    static int flvBytes() {
        return FLV.length;
    }

    /** A file in the incoming folder. */
    String incoming(CameraId camera, Instant start) throws IOException {
        String name = cameras.streamOf(camera).value() + "-" + start.getEpochSecond() + ".flv";
        Files.write(volume.resolve(Path.of("incoming", name)), FLV);
        return name;
    }

    /** One of a minute, with its file. */
    long complete(CameraId camera, Instant start) throws IOException, SQLException {
        Path file = SegmentPath.of(camera, start, null, "1").toPath();
        Files.createDirectories(volume.resolve(file).getParent());
        Files.write(volume.resolve(file), FLV);
        return insert(camera, file.toString(), start, start.plusSeconds(60), "COMPLETE");
    }

    /** As nginx leaves it while it records. */
    long open(CameraId camera, Instant start) throws IOException, SQLException {
        String path = SegmentPath.of(camera, start, null, "1").toPath().toString();
        return insert(camera, path, start, null, "OPEN");
    }

    long insert(CameraId camera, String path, Instant start, Instant end, String state)
            throws SQLException {
        return database.insert(
                "insert into recording (camera_id, file_path, started_at, ended_at, size_bytes,"
                        + " state, tier, wanted, version) values (?, ?, ?, ?, ?, ?, 'HOT', true, 0)",
                camera.value(),
                path,
                sql(start),
                sql(end),
                end == null ? null : FLV.length,
                state);
    }

    private static String sql(Instant time) {
        return time == null ? null : time.toString().replace('T', ' ').replace("Z", "");
    }
}
