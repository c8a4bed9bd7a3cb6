package org.camerata.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.camerata.access.TestAccess;
import org.camerata.container.Database;
import org.camerata.container.TestCameras;
import org.camerata.container.Together;
import org.camerata.integrity.chain.ChainHead;
import org.camerata.integrity.chain.DailyRoot;
import org.camerata.recording.FinishedSegments;
import org.camerata.recording.Recordings;
import org.camerata.shared.CameraId;
import org.camerata.shared.PageRequest;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ArquillianTest
class ChainsIT {

    private static final int WRITERS = 8;
    private static final int SEGMENTS = 40;

    @Inject TestAccess access;
    @Inject TestCameras cameras;
    @Inject TestFootage footage;
    @Inject FinishedSegments finished;
    @Inject Recordings recordings;
    @Inject Integrity integrity;
    @Inject ChainCatchUp catchUp;
    @Inject RootCommits roots;
    @Inject NodeKeys keys;
    @Inject Database database;

    private CameraId camera;

    @BeforeEach
    void anAdministratorAsks() {
        access.becomeAdmin();
        camera = cameras.register();
    }

    @Test
    void manyThatFinishAtOnceMakeOneChain() throws Exception {
        Queue<Path> files = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < SEGMENTS; i++) {
            files.add(footage.file(camera, i));
        }

        List<Together.Outcome<Integer>> outcomes =
                Together.call(
                        WRITERS,
                        () -> {
                            int adopted = 0;
                            for (Path file = files.poll(); file != null; file = files.poll()) {
                                adopted += finished.adopt(file) ? 1 : 0;
                            }
                            return adopted;
                        });

        assertThat(outcomes).allMatch(Together.Outcome::succeeded);
        assertThat(outcomes.stream().mapToInt(Together.Outcome::value).sum()).isEqualTo(SEGMENTS);
        assertWhole(SEGMENTS);
    }

    @Test
    void aFileThatIsAdoptedTwiceHasOneLink() throws Exception {
        Path file = footage.file(camera, 1);

        assertThat(finished.adopt(file)).isTrue();
        assertThat(finished.adopt(file)).isFalse();

        assertWhole(1);
    }

    @Test
    void linksInOrderWhatWasFinishedBeforeThereWereChains() throws Exception {
        long second = footage.unlinked(camera, 2);
        long third = footage.unlinked(camera, 3);
        long first = footage.unlinked(camera, 1);

        catchUp.run();
        catchUp.run();

        assertThat(integrity.chain(camera, PageRequest.first(10)).items())
                .extracting(one -> one.link().recordingId())
                .containsExactly(third, second, first);
        assertWhole(3);
    }

    @Test
    void aLinkOutlivesItsSegment() throws Exception {
        finished.adopt(footage.file(camera, 1));
        finished.adopt(footage.file(camera, 2));
        long first = recordingOf(1);

        recordings.remove(first);

        List<ChainLinkView> links = integrity.chain(camera, PageRequest.first(10)).items();
        assertThat(links).hasSize(2);
        assertThat(links.get(1).removal().why()).isEqualTo("deleted by hand");
        assertThat(links.get(1).removal().by()).isNotBlank();
        assertThat(links.get(0).removal()).isNull();
        assertThat(
                        database.number(
                                "select count(*) from footage_check where recording_id = ?", first))
                .isZero();
        assertWhole(2);
    }

    @Test
    void pagesThroughALongChain() throws Exception {
        for (int i = 1; i <= 5; i++) {
            footage.unlinked(camera, i);
        }
        catchUp.run();

        var page = integrity.chain(camera, PageRequest.first(2));
        assertThat(page.total()).isEqualTo(5);
        var next = integrity.chain(camera, new PageRequest(page.nextCursor(), 3));

        assertThat(next.items())
                .extracting(one -> one.link().sequence())
                .containsExactly(3L, 2L, 1L);
        assertThat(next.nextCursor()).isNull();
    }

    /** The first link of all was made the day before yesterday, so that two days are over. */
    @Test
    void signsEachDayThatIsOver() throws SQLException {
        footage.linkedTwoDaysAgo(camera);

        while (roots.signNext()) {
            assertThat(database.number("select count(*) from footage_root")).isLessThan(10);
        }

        List<DailyRoot> signed = integrity.roots(PageRequest.first(10)).items();
        assertThat(signed).hasSizeGreaterThanOrEqualTo(2);
        assertThat(signed).allMatch(root -> root.isSound(keys.get()));
        assertThat(signed.get(0).previousHash()).isEqualTo(signed.get(1).hash());
        assertThat(signed.get(0).ends())
                .contains(new ChainHead(camera.value(), 1, "cd".repeat(32)));
        assertThat(
                        database.number(
                                "select count(*) from audit_entry where action = 'footage.root-signed'"
                                        + " and target_id = ?",
                                signed.get(0).day().toString()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update footage_link set size_bytes = 1",
                "delete from footage_link",
                "update footage_removal set reason = 'x'",
                "delete from footage_removal",
                "update footage_root set links = 1",
                "delete from footage_root"
            })
    @DisabledIfSystemProperty(
            named = "camerata.test.database-has-one-account",
            matches = "true",
            disabledReason = "Without an owner nothing is held back from the application")
    void theApplicationCannotChangeTheProof(String sql) {
        assertThatThrownBy(() -> database.insert(sql)).hasMessageContaining("denied");
    }

    private long recordingOf(int minute) throws SQLException {
        return database.number(
                "select recording_id from footage_link where camera_id = ? and minute(started_at) = ?",
                camera.value(),
                minute);
    }

    /** By the links themselves, and by the database's own arithmetic. */
    private void assertWhole(int count) throws SQLException {
        List<ChainLinkView> links = integrity.chain(camera, PageRequest.first(200)).items();
        assertThat(links).hasSize(count);
        ChainHead end = ChainHead.empty(camera.value());
        for (int i = links.size() - 1; i >= 0; i--) {
            assertThat(links.get(i).link().isSound()).isTrue();
            assertThat(links.get(i).link().follows(end)).isTrue();
            end = links.get(i).link().head();
        }
        assertThat(
                        database.text(
                                "select concat(links, ' ', lower(hex(hash))) from footage_chain"
                                        + " where camera_id = ?",
                                camera.value()))
                .isEqualTo(end.links() + " " + end.hash());
    }
}
