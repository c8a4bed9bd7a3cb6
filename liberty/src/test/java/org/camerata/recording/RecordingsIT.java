package org.camerata.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.camerata.access.Permission;
import org.camerata.access.TestAccess;
import org.camerata.container.Database;
import org.camerata.container.ServerLog;
import org.camerata.container.SqlStates;
import org.camerata.container.TestCameras;
import org.camerata.node.HotVolume;
import org.camerata.shared.CameraId;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class RecordingsIT {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123Z");

    @Inject TestAccess access;
    @Inject Recordings recordings;
    @Inject Garbage garbage;
    @Inject TestSegments segments;
    @Inject TestCameras cameras;
    @Inject HotVolume volume;
    @Inject Database database;

    @BeforeEach
    void anAdministratorAsks() {
        access.becomeAdmin();
    }

    @Test
    void theDatabaseRefusesACompleteSegmentWithoutAnEnd() {
        CameraId camera = cameras.register();

        assertThatThrownBy(() -> segments.insert(camera, "r1.flv", NOON, null, "COMPLETE"))
                .matches(SqlStates::isConflict)
                .hasMessageContaining("CONSTRAINT");
    }

    @Test
    void theDatabaseRefusesAnEndBeforeTheStart() {
        CameraId camera = cameras.register();

        assertThatThrownBy(
                        () ->
                                segments.insert(
                                        camera, "r1.flv", NOON, NOON.minusMillis(1), "COMPLETE"))
                .matches(SqlStates::isConflict);
    }

    @Test
    void theDatabaseRefusesAPathOutsideOfTheVolume() {
        CameraId camera = cameras.register();

        assertThatThrownBy(() -> segments.insert(camera, "/etc/passwd", NOON, NOON, "COMPLETE"))
                .matches(SqlStates::isConflict);
    }

    @Test
    void theDatabaseRefusesAPathThatIsInUse() throws SQLException {
        CameraId camera = cameras.register();
        String path = TestCameras.mark() + ".flv";
        segments.insert(camera, path, NOON, null, "OPEN");

        assertThatThrownBy(() -> segments.insert(camera, path, NOON, null, "OPEN"))
                .matches(SqlStates::isConflict)
                .hasMessageContaining("recording_file");
    }

    @Test
    void showsASegmentWithItsCamerasName() throws IOException, SQLException {
        CameraId camera = cameras.register("Gate 7");
        RecordingView segment = recordings.get(segments.complete(camera, NOON));

        assertThat(segment.cameraName()).isEqualTo("Gate 7");
        assertThat(segment.startedAt()).isEqualTo(NOON);
        assertThat(segment.endedAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(segment.state()).isEqualTo(RecordingState.COMPLETE);
        assertThat(segment.tier()).isEqualTo(Tier.HOT);
    }

    @Test
    void refusesToDeleteWhatIsBeingWritten() throws IOException, SQLException {
        long id = segments.open(cameras.register(), NOON);

        assertThatThrownBy(() -> recordings.remove(id)).isInstanceOf(RecordingStillOpen.class);

        assertThat(recordings.get(id).state()).isEqualTo(RecordingState.OPEN);
        assertThat(ServerLog.text()).doesNotContain("WLTC0017E"); // a refusal is no error
    }

    @Test
    void deletesFileAndRow() throws IOException, SQLException {
        long id = segments.complete(cameras.register(), NOON);
        Path file = volume.resolve(recordings.file(id, Permission.RECORDING_VIEW).file());
        assertThat(file).exists();

        recordings.remove(id);

        assertThat(file).doesNotExist();
        assertThat(rows(id)).isZero();
        assertThatThrownBy(() -> recordings.remove(id)).isInstanceOf(RecordingNotFound.class);
    }

    /** R2: a folder with something in it cannot be unlinked, so it plays a file that sticks. */
    @Test
    void theRowOutlivesAFileThatCannotBeDeleted() throws IOException, SQLException {
        long id = segments.complete(cameras.register(), NOON);
        Path file = volume.resolve(recordings.file(id, Permission.RECORDING_VIEW).file());
        Files.delete(file);
        Path obstacle = Files.createFile(Files.createDirectory(file).resolve("obstacle"));

        recordings.remove(id);

        assertThatThrownBy(() -> recordings.get(id)).isInstanceOf(RecordingNotFound.class);
        assertThat(database.text("select state from recording where id = ?", id))
                .isEqualTo("GARBAGE");

        Files.delete(obstacle);
        garbage.sweep();
        assertThat(file).doesNotExist();
        assertThat(rows(id)).isZero();
    }

    private long rows(long id) throws SQLException {
        return database.number("select count(*) from recording where id = ?", id);
    }
}
