package org.camerata.recording;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.camerata.access.Permission;
import org.camerata.access.TestAccess;
import org.camerata.camera.Cameras;
import org.camerata.container.Database;
import org.camerata.container.MediaCoreStandIn;
import org.camerata.container.TestCameras;
import org.camerata.node.HotVolume;
import org.camerata.shared.CameraId;
import org.camerata.shared.PageRequest;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is called here: the application's timers do all of it. */
@ArquillianTest
class IncomingIT {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final int SWEEP_MAX_SECONDS = 30; // they come every 2 s, on a busy machine later

    @Inject TestAccess access;
    @Inject Recordings recordings;
    @Inject TestSegments segments;
    @Inject TestCameras testCameras;
    @Inject Cameras cameras;
    @Inject HotVolume volume;
    @Inject Database database;
    @Inject MediaCoreStandIn mediaCore;

    @BeforeEach
    void anAdministratorAsks() {
        access.becomeAdmin();
    }

    @Test
    void eachFileGetsItsRowOnceEvenWhileTheMediaCoreIsAway() throws IOException, SQLException {
        CameraId camera = testCameras.register();

        String first = segments.incoming(camera, NOON);
        awaitRow(first);
        String second = segments.incoming(camera, NOON.plusSeconds(60));
        awaitRow(second); // so there was another sweep

        assertThat(rows(first)).isEqualTo(1);
        assertThat(cameras.get(camera).recording()).isTrue();
    }

    @Test
    void aFileThatNginxNoLongerWritesFindsItsPlace() throws IOException, SQLException {
        CameraId camera = testCameras.register();
        String name = segments.incoming(camera, NOON);
        awaitRow(name);

        mediaCore.start();
        try {
            await().atMost(SWEEP_MAX_SECONDS, SECONDS).until(() -> rows(name) == 0);
        } finally {
            mediaCore.stop();
        }

        RecordingView segment = onlySegment(camera);
        assertThat(segment.state()).isEqualTo(RecordingState.COMPLETE);
        assertThat(segment.sizeBytes()).isEqualTo(TestSegments.flvBytes());
        assertThat(segment.sha256()).matches("[0-9a-f]{64}");
        assertThat(volume.resolve(recordings.file(segment.id(), Permission.RECORDING_VIEW).file()))
                .exists();
        assertThat(volume.resolve(Path.of("incoming", name))).doesNotExist();
        assertThat(cameras.get(camera).recording()).isFalse();
    }

    @Test
    void aFileOfAnUnknownStreamIsLeftAlone() throws IOException, SQLException {
        CameraId camera = testCameras.register();
        Path unknown = volume.resolve(Path.of("incoming", "zzzzzzzzzzzzzzzz-1767268800.flv"));
        Files.createFile(unknown);

        awaitRow(segments.incoming(camera, NOON));

        assertThat(unknown).exists();
        assertThat(rows(unknown.getFileName().toString())).isZero();
        Files.delete(unknown);
    }

    private void awaitRow(String name) {
        await().atMost(SWEEP_MAX_SECONDS, SECONDS).until(() -> rows(name) > 0);
    }

    private long rows(String incomingName) throws SQLException {
        return database.number(
                "select count(*) from recording where incoming_name = ?", incomingName);
    }

    private RecordingView onlySegment(CameraId camera) {
        RecordingFilter filter = new RecordingFilter(camera, null, null, null, null);
        return recordings.list(filter, PageRequest.first(2)).items().get(0);
    }
}
