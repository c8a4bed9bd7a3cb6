package org.camerata.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.camerata.access.Permission.RECORDING_EXPORT;
import static org.camerata.access.Permission.RECORDING_VIEW;
import static org.camerata.export.PlayableFootage.NOON;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.camerata.access.NotAllowed;
import org.camerata.access.Role;
import org.camerata.access.TestAccess;
import org.camerata.access.UserState;
import org.camerata.access.Users;
import org.camerata.container.Database;
import org.camerata.container.TestCameras;
import org.camerata.node.NodeLedger;
import org.camerata.node.NodeSettings;
import org.camerata.shared.CameraId;
import org.camerata.shared.PageRequest;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The application's own timers make exports and remove them. */
@ArquillianTest
class ExportsIT {

    private static final Duration SOON =
            Duration.ofSeconds(40); // the slower of them looks each 10 s
    private static final PageRequest ALL = PageRequest.first(PageRequest.SIZE_MAX);

    @Inject TestAccess access;
    @Inject TestCameras cameras;
    @Inject PlayableFootage footage;
    @Inject Exports exports;
    @Inject Users users;
    @Inject NodeSettings settings;
    @Inject Database database;

    private CameraId camera;

    @BeforeEach
    void aMinuteOfFootage() throws IOException {
        access.becomeAdmin();
        camera = cameras.register();
        footage.segment(camera, 0, 60);
    }

    @Test
    void haveWhatWasAskedForAndSayWhatIsMissing() throws Exception {
        footage.segment(camera, 1, 60); // goes on
        footage.segment(camera, 5, 30); // after a gap

        long id = request(camera, 30, 5 * 60 + 10);
        awaitState(id, ExportState.READY);

        ExportView made = exports.get(id);
        assertThat(made.parts()).hasSize(2);
        assertThat(made.parts().get(0).coveredFrom())
                .isBetween(NOON.plusSeconds(29), NOON.plusSeconds(30));
        ExportView.CameraOfExport of = made.cameras().get(0);
        assertThat(of.gapMs()).isBetween(170_000L, 180_000L);
        try (ZipFile zip = new ZipFile(file(id).toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains("manifest.json", "manifest.sig", "public-key.pem", "roots.json");
            String manifest = text(zip, "manifest.json");
            assertThat(manifest)
                    .contains("\"sequence\":1", "\"sequence\":2", "\"reason\":\"NOT_YET\"");
            assertThat(zip.getEntry(made.parts().get(1).file()).getSize())
                    .isEqualTo(made.parts().get(1).sizeBytes());
        }
        assertThat(entries("export.requested", id)).isEqualTo(1);
        assertThat(entries("export.made", id)).isEqualTo(1);
    }

    @Test
    void goOnWithoutARecordingThatIsDamaged() throws Exception {
        Path damaged = footage.segment(camera, 1, 60);
        byte[] bytes = Files.readAllBytes(damaged);
        exports.get(ready(camera, 70, 80)); // its index is known now
        bytes[bytes.length - PlayableFootage.FRAME_BYTES * 40] = 1; // no tag begins so
        Files.write(damaged, bytes);

        long id = ready(camera, 30, 100);

        assertThat(exports.get(id).parts()).hasSize(1);
        assertThat(exports.get(id).parts().get(0).coveredTo())
                .isBetween(NOON.plusSeconds(60), NOON.plusSeconds(61));
    }

    /** The finisher wrote it down, the timeline tells it, and the next part begins behind it. */
    @Test
    void sayWhatCannotBeReadWithinARecording() throws Exception {
        footage.damagedSegment(camera, 1, 20, 30);
        database.change("update camera set created_at = '2025-01-01' where id = ?", camera.value());

        long id = ready(camera, 70, 110);

        ExportView made = exports.get(id);
        assertThat(made.parts()).hasSize(2);
        assertThat(made.cameras().get(0).gapMs()).isBetween(9_500L, 10_500L);
        try (ZipFile zip = new ZipFile(file(id).toFile())) {
            assertThat(text(zip, "manifest.json")).contains("\"reason\":\"DAMAGED\"");
        }
    }

    @Test
    void areEmptyWhereThereIsNothing() throws Exception {
        long id = ready(camera, 3600, 3700);

        assertThat(exports.get(id).parts()).isEmpty();
        assertThat(exports.get(id).cameras().get(0).gapMs()).isEqualTo(100_000);
    }

    @Test
    void areMadeInTheNameOfWhoAsked() throws Exception {
        long maria = operator();
        access.become(maria);
        long id = held();
        access.becomeAdmin();
        users.move(maria, UserState.DISABLED);
        release(id);

        awaitState(id, ExportState.FAILED);

        assertThat(exports.get(id).failure()).isEqualTo("Who asked for it may not come in");
        assertThat(file(id)).doesNotExist();
    }

    @Test
    void areBegunAgainAfterACrashAndInTheEndGivenUp() throws Exception {
        long once = held();
        long often = held();
        String crashed = "update footage_export set state = 'RUNNING', attempts = ? where id = ?";
        database.change(crashed, 1, once);
        database.change(crashed, ExportCommits.ATTEMPT_COUNT_MAX, often);
        release(once);
        release(often);

        awaitState(once, ExportState.READY);
        awaitState(often, ExportState.FAILED);
    }

    @Test
    void goWhenTheirTimeIsOver() throws Exception {
        long id = ready(camera, 0, 30);
        assertThat(file(id)).exists();
        database.change(
                "update footage_export set expires_at = '2026-01-02 00:00:00' where id = ?", id);

        awaitState(id, ExportState.EXPIRED);

        assertThat(file(id)).doesNotExist();
        assertThatThrownBy(() -> exports.file(id)).isInstanceOf(ExportNotReady.class);
        assertThat(entries("export.expired", id)).isEqualTo(1);
    }

    @Test
    void existForWhoMadeThemAndWhoMayExportAll() throws Exception {
        long maria = operator();
        access.become(maria);
        long hers = ready(camera, 0, 30);
        assertThat(exports.list(null, ALL).items())
                .extracting(ExportView::id)
                .containsExactly(hers);

        access.becomeAdmin();
        assertThat(exports.get(hers).requestedBy()).isNotEqualTo("admin");
        long other = ready(camera, 0, 30);
        long paul = operator();

        access.become(maria);
        assertThatThrownBy(() -> exports.get(other)).isInstanceOf(ExportNotFound.class);
        assertThatThrownBy(() -> exports.remove(other)).isInstanceOf(ExportNotFound.class);
        access.become(paul);
        assertThat(exports.list(null, ALL).items()).isEmpty();
        assertThatThrownBy(() -> exports.file(hers)).isInstanceOf(ExportNotFound.class);
    }

    @Test
    void areClosedOnceTheFootageMayNotBeExportedAnyMore() throws Exception {
        access.becomeAdmin();
        long maria = access.person(Role.OPERATOR);
        CameraId other = cameras.register();
        access.grant(maria, access.group(other), RECORDING_VIEW, RECORDING_EXPORT);
        long group = access.group(camera);
        access.grant(maria, group, RECORDING_VIEW, RECORDING_EXPORT);
        access.become(maria);
        long id = ready(camera, 0, 30);
        assertThat(exports.file(id).name()).isEqualTo(id + ".zip");

        access.becomeAdmin();
        access.put(group); // the camera leaves it
        access.become(maria);

        assertThatThrownBy(() -> exports.file(id)).isInstanceOf(ExportNotFound.class);
    }

    @Test
    void areRefusedToWhoMayOnlyLook() {
        long viewer = access.person(Role.VIEWER);
        access.grant(viewer, access.group(camera), RECORDING_VIEW);
        access.become(viewer);

        assertThatThrownBy(() -> request(camera, 0, 30)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void goWithTheirFileWhenTheyAreRemoved() throws Exception {
        long id = ready(camera, 0, 30);

        exports.remove(id);

        assertThat(file(id)).doesNotExist();
        assertThatThrownBy(() -> exports.get(id)).isInstanceOf(ExportNotFound.class);
        assertThat(entries("export.removed", id)).isEqualTo(1);
    }

    @Test
    void waitOnlySoManyOfOneUser() throws SQLException {
        long maria = operator();
        access.become(maria);
        for (int i = 0; i < Exports.UNFINISHED_OF_USER_MAX; i++) {
            held();
        }

        assertThatThrownBy(() -> request(camera, 0, 30)).isInstanceOf(TooManyExports.class);

        database.change("delete from footage_export where node = 'elsewhere'");
    }

    private long operator() {
        long person = access.person(Role.OPERATOR);
        access.grant(person, access.group(camera), RECORDING_VIEW, RECORDING_EXPORT);
        return person;
    }

    /** One whose turn does not come: it is another node's. */
    private long held() {
        AtomicLong id = new AtomicLong();
        database.together(
                () -> {
                    id.set(request(camera, 0, 30));
                    move(id.get(), "elsewhere");
                });
        return id.get();
    }

    private void release(long id) {
        move(id, NodeLedger.NODE);
    }

    private void move(long id, String node) {
        try {
            database.change("update footage_export set node = ? where id = ?", node, id);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long request(CameraId of, int from, int to) {
        return exports.request(
                        new ExportTerms(
                                List.of(of),
                                NOON.plusSeconds(from),
                                NOON.plusSeconds(to),
                                "Case 7",
                                1))
                .id();
    }

    private long ready(CameraId of, int from, int to) {
        long id = request(of, from, to);
        awaitState(id, ExportState.READY);
        return id;
    }

    /** Asked of the database: who waits is nobody. */
    private void awaitState(long id, ExportState state) {
        await().atMost(SOON)
                .until(
                        () ->
                                database.text("select state from footage_export where id = ?", id)
                                        .equals(state.name()));
    }

    private Path file(long id) {
        return settings.exportsFolder().resolve(id + ".zip");
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
    }

    private long entries(String action, long id) throws SQLException {
        return database.number(
                "select count(*) from audit_entry where action = ? and target_id = ?",
                action,
                Long.toString(id));
    }
}
