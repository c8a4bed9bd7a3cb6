package org.camerata.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.camerata.access.Caller;
import org.camerata.access.TestAccess;
import org.camerata.container.Database;
import org.camerata.container.MediaCoreStandIn;
import org.camerata.container.ServerLog;
import org.camerata.container.TestCameras;
import org.camerata.container.TestPublishers;
import org.camerata.container.Together;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class CamerasIT {

    @Inject TestAccess access;
    @Inject Cameras cameras;
    @Inject CameraStreams streams;
    @Inject TestCameras testCameras;
    @Inject TestPublishers testPublishers;
    @Inject Database database;
    @Inject MediaCoreStandIn mediaCore;

    private Caller admin;

    @BeforeEach
    void anAdministratorAsks() {
        admin = access.becomeAdmin();
    }

    @BeforeEach
    void mediaCoreAnswers() throws IOException {
        mediaCore.start();
    }

    @AfterEach
    void mediaCoreGoes() {
        mediaCore.stop();
    }

    @Test
    void registersACamera() {
        String mark = TestCameras.mark();

        CameraView made = cameras.register(new RegisterCamera(" Gate ", mark, null));

        CameraView found = cameras.get(new CameraId(made.id()));
        assertThat(found).isEqualTo(made);
        assertThat(found.name()).isEqualTo("Gate");
        assertThat(found.active()).isTrue();
        assertThat(found.recordingEnabled()).isTrue();
        assertThat(found.status()).isEqualTo(CameraStatus.OFFLINE);
    }

    @Test
    void changesWhatIsSaidAndLeavesTheRest() {
        CameraId camera = testCameras.register();
        String mark = TestCameras.mark();

        cameras.update(camera, new UpdateCamera("Door", mark, null));

        CameraView found = cameras.get(camera);
        assertThat(found.name()).isEqualTo("Door");
        assertThat(found.serialNumber()).isEqualTo(mark);
        assertThat(found.recordingEnabled()).isTrue();
    }

    @Test
    void lettersOfAnyScriptSurvive() {
        String name = "Tür 東門 \uD83D\uDCF7 " + TestCameras.mark();

        assertThat(cameras.get(testCameras.register(name)).name()).isEqualTo(name);
    }

    @Test
    void givesEachCameraAKeyThatIsStoredNowhereAsItIs() throws Exception {
        CameraId camera = testCameras.register();
        String key = testCameras.keyOf(camera);

        assertThat(key).isNotEqualTo(testCameras.keyOf(testCameras.register()));
        assertThat(
                        database.number(
                                "select count(*) from stream_key where key_hash = ?"
                                        + " or instr(key_cipher, ?) > 0",
                                key,
                                key))
                .isZero();
    }

    @Test
    void refusesASerialNumberThatAnotherCameraHas() {
        CameraView other = cameras.get(testCameras.register());
        CameraId camera = testCameras.register();

        assertThatThrownBy(
                        () ->
                                cameras.update(
                                        camera,
                                        new UpdateCamera("Door", other.serialNumber(), null)))
                .isInstanceOf(SerialNumberTaken.class);
    }

    @Test
    void aSerialNumberIsGivenToOneOfEightWhoAskAtOnce() throws Exception {
        RegisterCamera command = new RegisterCamera("Gate", "SN-" + TestCameras.mark(), null);

        List<Together.Outcome<CameraView>> outcomes =
                Together.call(8, access.as(admin, () -> cameras.register(command)));

        assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .extracting(Together.Outcome::fault)
                .allMatch(SerialNumberTaken.class::isInstance);
        assertThat(ServerLog.text()).doesNotContain("CNTR0020E"); // a refusal is no error
    }

    @Test
    void aSerialNumberIsGivenToOneOfEightWhoChangeAtOnce() throws Exception {
        String mark = TestCameras.mark();
        Queue<CameraId> eight = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 8; i++) {
            eight.add(testCameras.register());
        }

        List<Together.Outcome<CameraView>> outcomes =
                Together.call(
                        8,
                        access.as(
                                admin,
                                () ->
                                        cameras.update(
                                                eight.remove(),
                                                new UpdateCamera("Gate", mark, null))));

        assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .extracting(Together.Outcome::fault)
                .allMatch(SerialNumberTaken.class::isInstance);
    }

    @Test
    void aSerialNumberIsFreeAgainOnceItsCameraIsRemoved() {
        CameraId removed = testCameras.register();
        String serialNumber = cameras.get(removed).serialNumber();

        cameras.remove(removed);

        assertThat(cameras.register(new RegisterCamera("Gate", serialNumber, null)).id())
                .isNotEqualTo(removed.value());
        assertThatThrownBy(() -> cameras.get(removed)).isInstanceOf(CameraNotFound.class);
    }

    @Test
    void tellsTheMediaCoreOnceADecisionIsCommitted() {
        CameraId camera = testCameras.register();
        String stream = testCameras.streamOf(camera).value();
        testPublishers.admit(camera);
        int before = mediaCore.told().size();

        database.together(
                () -> {
                    cameras.deactivate(camera);
                    assertThat(mediaCore.told()).hasSize(before);
                });

        assertThat(mediaCore.told().subList(before, mediaCore.told().size()))
                .containsOnlyOnce("/control/drop/publisher?srv=0&app=live&name=" + stream);
    }

    @Test
    void tellsNobodyOfADecisionThatWasRolledBack() {
        CameraId camera = testCameras.register();
        String stream = testCameras.streamOf(camera).value();
        testPublishers.admit(camera);
        int before = mediaCore.told().size();

        database.inVain(() -> cameras.remove(camera));

        assertThat(mediaCore.told().subList(before, mediaCore.told().size()))
                .noneMatch(command -> command.contains(stream));
        assertThat(cameras.get(camera).active()).isTrue();
    }

    @Test
    void countsACameraOnlineWhileItPublishes() {
        CameraId camera = testCameras.register();
        CameraCounts before = cameras.counts();

        streams.online(streams.get(camera).profile(), Instant.parse("2026-01-01T12:00:00Z"));
        CameraCounts during = cameras.counts();
        streams.offline(streams.get(camera).profile(), Instant.parse("2026-01-01T12:01:00Z"));

        assertThat(during.online()).isEqualTo(before.online() + 1);
        assertThat(during.offline()).isEqualTo(before.offline() - 1);
        assertThat(cameras.counts()).isEqualTo(before);
    }
}
