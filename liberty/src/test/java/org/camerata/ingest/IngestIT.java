package org.camerata.ingest;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.camerata.access.TestAccess;
import org.camerata.camera.CameraStatus;
import org.camerata.camera.Cameras;
import org.camerata.camera.StreamKeyRejected;
import org.camerata.camera.StreamName;
import org.camerata.container.Database;
import org.camerata.container.MediaCoreStandIn;
import org.camerata.container.SqlStates;
import org.camerata.container.TestCameras;
import org.camerata.container.Together;
import org.camerata.ingest.SessionLedger.SessionSign;
import org.camerata.shared.CameraId;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class IngestIT {

    private static final int PUBLISHERS = 24;
    private static final AtomicLong CONNECTION = new AtomicLong();

    @Inject TestAccess access;
    @Inject Admissions admissions;
    @Inject LivePublishers publishers;
    @Inject SessionJournal journal;
    @Inject SessionLedger ledger;
    @Inject Cameras cameras;
    @Inject TestCameras testCameras;
    @Inject Database database;
    @Inject MediaCoreStandIn mediaCore;

    @BeforeEach
    void anAdministratorAsks() {
        access.becomeAdmin();
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
    void admitsUnderThePublicName() {
        CameraId camera = testCameras.register();

        StreamName name = admissions.admit(attempt(testCameras.keyOf(camera))).name();

        assertThat(name).isEqualTo(testCameras.streamOf(camera));
    }

    @Test
    void refusesAKeyThatNobodyOwns() {
        assertThatThrownBy(() -> admissions.admit(attempt("guess")))
                .isInstanceOf(StreamKeyRejected.class);
    }

    @Test
    void refusesACameraThatIsNotActive() {
        CameraId camera = testCameras.register();
        cameras.deactivate(camera);

        assertThatThrownBy(() -> admissions.admit(attempt(testCameras.keyOf(camera))))
                .isInstanceOf(StreamKeyRejected.class);
    }

    @Test
    void refusesTheKeyOfACameraThatIsRemoved() {
        CameraId camera = testCameras.register();
        String key = testCameras.keyOf(camera);
        cameras.remove(camera);

        assertThatThrownBy(() -> admissions.admit(attempt(key)))
                .isInstanceOf(StreamKeyRejected.class);
    }

    /** I1: all are let in, one after the other, each in place of the one before. */
    @Test
    void ofManyPublishersAtOnceOneIsLeft() throws Exception {
        CameraId camera = testCameras.register();
        String key = testCameras.keyOf(camera);

        List<Together.Outcome<Admission>> outcomes =
                Together.call(PUBLISHERS, () -> admissions.admit(attempt(key)));

        assertThat(outcomes).extracting(Together.Outcome::fault).containsOnlyNulls();
        assertThat(sessions(camera, "ended_at is null")).isEqualTo(1);
        assertThat(sessions(camera, "end_reason = 'REPLACED'")).isEqualTo(PUBLISHERS - 1);
        assertThat(mediaCore.told())
                .anyMatch(c -> c.contains("/drop/") && c.contains(nameOf(camera)));
    }

    /** I1, by the index, whatever code forgets. */
    @Test
    void theDatabaseRefusesASecondLiveSession() throws SQLException {
        CameraId camera = testCameras.register();
        admissions.admit(attempt(testCameras.keyOf(camera)));
        journal.write();

        assertThatThrownBy(() -> insertLiveSession(camera))
                .matches(SqlStates::isConflict)
                .hasMessageContaining("one_live_session_per_profile");
    }

    @Test
    void aCameraIsOnlineFromItsFirstMediaUntilItLeaves() throws SQLException {
        CameraId camera = testCameras.register();
        PublishAttempt attempt = attempt(testCameras.keyOf(camera));

        StreamName name = admissions.admit(attempt).name();
        journal.write();
        assertThat(cameras.get(camera).status()).isEqualTo(CameraStatus.OFFLINE);
        publishers.started(name);
        journal.write();
        assertThat(cameras.get(camera).status()).isEqualTo(CameraStatus.ONLINE);
        publishers.ended(attempt.client());
        journal.write();

        assertThat(cameras.get(camera).status()).isEqualTo(CameraStatus.OFFLINE);
        assertThat(sessions(camera, "end_reason = 'LEFT'")).isEqualTo(1);
    }

    @Test
    void whatWasReceivedIsWrittenDownUntilASessionEnds() throws SQLException {
        CameraId camera = testCameras.register();
        PublishAttempt attempt = attempt(testCameras.keyOf(camera));
        admissions.admit(attempt);
        journal.write();
        long id = column(camera, "id");

        ledger.seen(List.of(new SessionSign(id, 7_000_000_000L)), Instant.now());
        assertThat(column(camera, "bytes_in")).isEqualTo(7_000_000_000L);
        ledger.seen(List.of(new SessionSign(id, 0)), Instant.now());
        assertThat(column(camera, "bytes_in")).isEqualTo(7_000_000_000L);

        publishers.ended(attempt.client());
        journal.write();
        long end = column(camera, "bytes_in");
        ledger.seen(List.of(new SessionSign(id, end + 1)), Instant.now());
        assertThat(column(camera, "bytes_in")).isEqualTo(end);
    }

    @Test
    void theEndOfAConnectionThatNobodyKnowsChangesNothing() throws SQLException {
        CameraId camera = testCameras.register();
        PublishAttempt attempt = attempt(testCameras.keyOf(camera));
        publishers.started(admissions.admit(attempt).name());

        assertThatCode(
                        () -> {
                            publishers.ended(new MediaClient("other", attempt.client().id()));
                            publishers.ended(new MediaClient(MediaCoreStandIn.EPOCH, -1));
                        })
                .doesNotThrowAnyException();

        assertThat(sessions(camera, "ended_at is null")).isEqualTo(1);
        assertThat(cameras.get(camera).status()).isEqualTo(CameraStatus.ONLINE);
    }

    @Test
    void theTimerEndsASessionThatNginxDoesNotHave() throws SQLException {
        CameraId camera = testCameras.register();
        publishers.started(admissions.admit(attempt(testCameras.keyOf(camera))).name());

        await().atMost(30, SECONDS).until(() -> sessions(camera, "end_reason = 'LOST'") == 1);

        assertThat(cameras.get(camera).status()).isEqualTo(CameraStatus.OFFLINE);
    }

    private long sessions(CameraId camera, String condition) throws SQLException {
        journal.write();
        return database.number(
                "select count(*) from publish_session where camera_id = ? and " + condition,
                camera.value());
    }

    private long column(CameraId camera, String name) throws SQLException {
        return database.number(
                "select " + name + " from publish_session where camera_id = ?", camera.value());
    }

    private String nameOf(CameraId camera) {
        return testCameras.streamOf(camera).value();
    }

    private void insertLiveSession(CameraId camera) throws SQLException {
        database.insert(
                "insert into publish_session (camera_id, profile_id, media_epoch, client_id,"
                        + " address, bytes_in, started_at, last_seen_at, version)"
                        + " select camera_id, id, 'x', 1, '127.0.0.1', 0, utc_timestamp(3),"
                        + " utc_timestamp(3), 0 from camera_profile where camera_id = ?",
                camera.value());
    }

    private static PublishAttempt attempt(String key) {
        return new PublishAttempt(
                key,
                new MediaClient(MediaCoreStandIn.EPOCH, CONNECTION.incrementAndGet()),
                "127.0.0.1",
                "Test 1.0");
    }
}
