package org.camerata.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.camerata.access.TestAccess;
import org.camerata.container.Database;
import org.camerata.container.TestCameras;
import org.camerata.node.HotVolume;
import org.camerata.recording.FinishedSegments;
import org.camerata.shared.CameraId;
import org.camerata.shared.PageRequest;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The application's own timer reads. */
@ArquillianTest
class ScrubIT {

    private static final Duration SOON = Duration.ofSeconds(40); // it looks each 5 s

    private static final String TEN_SECONDS = "10000"; // in ms

    @Inject TestAccess access;
    @Inject TestCameras cameras;
    @Inject TestFootage footage;
    @Inject FinishedSegments finished;
    @Inject Integrity integrity;
    @Inject HotVolume volume;
    @Inject Database database;

    private Path file;
    private long id;

    @BeforeEach
    void aSegmentIsThere() throws Exception {
        access.becomeAdmin();
        CameraId camera = cameras.register();
        Path relative = footage.file(camera, 1);
        finished.adopt(relative);
        file = volume.resolve(relative);
        id = database.number("select id from recording where file_path = ?", relative.toString());
        assertThat(state()).isEqualTo("UNVERIFIED");
    }

    @Test
    void readsWhatSomebodyAskedFor() throws Exception {
        awaitState("VERIFIED");

        assertThat(
                        database.number(
                                "select checked_at is not null from footage_check where recording_id = ?",
                                id))
                .isEqualTo(1);
    }

    @Test
    void tellsOfABitThatFlippedUntilItIsPutBack() throws Exception {
        byte[] genuine = Files.readAllBytes(file);
        byte[] flipped = genuine.clone();
        flipped[30] ^= 1;
        Files.write(file, flipped);

        awaitState("MISMATCH");
        assertThat(integrity.isAnythingAltered()).isTrue();
        assertThat(integrity.mismatches(PageRequest.first(50)).items())
                .filteredOn(one -> one.recordingId() == id)
                .singleElement()
                .satisfies(one -> assertThat(one.foundSha256()).isNotEqualTo(one.sha256()));
        assertThat(entries("recording.altered")).isEqualTo(1);
        assertThat(file).exists();

        Files.write(file, genuine);
        awaitState("VERIFIED");
        assertThat(entries("recording.intact-again")).isEqualTo(1);
    }

    @Test
    void noticesThatAFileIsGone() throws Exception {
        Files.delete(file);

        integrity.verifySoon(id);

        await().atMost(SOON).until(() -> recordingState().equals("MISSING"));
    }

    /** As V9 and earlier left it, which read up to the first damage. */
    @Test
    void readsOnBehindDamageInWhatWasFinishedBeforeAnUpgrade() throws Exception {
        CameraId camera = cameras.register();
        Path damaged = footage.damagedMinute(camera, 2);
        finished.adopt(damaged);
        id = database.number("select id from recording where file_path = ?", damaged.toString());
        assertThat(damages()).isEqualTo(TEN_SECONDS);
        database.change("delete from recording_damage where recording_id = ?", id);
        database.change(
                "update recording set truncated = true, duration_ms = 20000 where id = ?", id);

        awaitState("VERIFIED");

        await().atMost(SOON).until(() -> TEN_SECONDS.equals(damages()));
        assertThat(
                        database.number(
                                "select duration_ms from recording where id = ? and not truncated",
                                id))
                .isEqualTo(60_000);
    }

    private String damages() throws SQLException {
        return database.text(
                "select sum(timestampdiff(microsecond, started_at, ended_at)) div 1000"
                        + " from recording_damage where recording_id = ?",
                id);
    }

    private String recordingState() throws SQLException {
        return database.text("select state from recording where id = ?", id);
    }

    private void awaitState(String state) throws SQLException {
        integrity.verifySoon(id);
        await().atMost(SOON).until(() -> state().equals(state));
    }

    private String state() throws SQLException {
        return database.text("select state from footage_check where recording_id = ?", id);
    }

    private long entries(String action) throws SQLException {
        return database.number(
                "select count(*) from audit_entry where action = ? and target_id = ?",
                action,
                Long.toString(id));
    }
}
