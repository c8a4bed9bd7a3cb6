package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camerata.it.stack.Problems.assertProblem;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.Commands;
import org.camerata.it.stack.Footage;
import org.camerata.it.stack.Media;
import org.camerata.it.stack.Node;
import org.camerata.it.stack.Node.Part;
import org.camerata.it.stack.Publisher;
import org.camerata.it.stack.Segment;
import org.camerata.it.stack.Segments;
import org.camerata.it.stack.TestCamera;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of every process, while a camera is recorded. */
@Order(SecrecyIT.AFTER_ALL_OTHERS - 1)
class RecoveryIT {

    static final Duration EXIT_TIMEOUT = Duration.ofSeconds(15);
    static final Duration SETTLING_TIMEOUT = Duration.ofSeconds(45);

    @TempDir Path directory;

    @BeforeEach
    void everythingRuns() {
        Node.awaitApi();
    }

    @Test
    void keepsWhatTheMediaCoreReceivedBeforeItWasKilled() throws Exception {
        try (TestCamera camera = TestCamera.register()) {
            long pid = Node.pid(Part.MEDIA_CORE);
            int sent = publishUntil(camera, () -> Node.kill(Part.MEDIA_CORE));
            Node.awaitRestart(Part.MEDIA_CORE, pid);

            assertKept(camera, sent);
            publishesAgain(camera);
        }
    }

    @Test
    void keepsWhatWasReceivedWhenMediaCoreAndLibertyWereKilled() throws Exception {
        try (TestCamera camera = TestCamera.register()) {
            long core = Node.pid(Part.MEDIA_CORE);
            long liberty = Node.pid(Part.LIBERTY);
            int sent =
                    publishUntil(
                            camera,
                            () -> {
                                Node.kill(Part.LIBERTY);
                                Node.kill(Part.MEDIA_CORE);
                            });
            Node.awaitRestart(Part.MEDIA_CORE, core);
            Node.awaitRestart(Part.LIBERTY, liberty);
            Node.awaitApi();

            assertKept(camera, sent);
            publishesAgain(camera);
        }
    }

    @Test
    void goesOnRecordingWhileLibertyIsKilledAndRestarts() throws Exception {
        Path file = Media.sample(45);
        try (TestCamera camera = TestCamera.register();
                TestCamera newcomer = TestCamera.register();
                Publisher publisher = Publisher.start(camera.rtmpUrl(), file).awaitFrames(50)) {
            camera.awaitStatus("ONLINE");
            long pid = Node.pid(Part.LIBERTY);
            Node.kill(Part.LIBERTY);

            try (Publisher refused = Publisher.startEndless(newcomer.rtmpUrl(), file)) {
                assertThat(refused.awaitExit(EXIT_TIMEOUT)).isNotZero();
            }
            assertThat(publisher.isRunning()).isTrue();
            Node.awaitRestart(Part.LIBERTY, pid);
            Node.awaitApi();
            publisher.awaitSuccess(Duration.ofSeconds(60));
            camera.awaitStatus("OFFLINE");

            assertThat(Segments.frames(settled(camera), directory)).isEqualTo(Media.frames(file));
        }
    }

    @Test
    void answersWithAProblemWhileTheDatabaseIsAway() throws Exception {
        long pid = Node.pid(Part.DATABASE);
        Node.kill(Part.DATABASE);

        assertProblem(Api.admin().get("/cameras"), 503);
        Node.awaitRestart(Part.DATABASE, pid);
        Node.awaitApi();
    }

    @Test
    void keepsWhatTheOrphanOfAKilledMasterWrote() throws Exception {
        try (TestCamera camera = TestCamera.register()) {
            long pid = Node.pid(Part.MEDIA_CORE);
            int sent = publishUntil(camera, () -> Node.killAlone(Part.MEDIA_CORE));
            Node.awaitRestart(Part.MEDIA_CORE, pid);

            assertKept(camera, sent);
            publishesAgain(camera);
        }
    }

    @Test
    void opensTheFrontDoorAgainAfterItWasKilled() throws Exception {
        long pid = Node.pid(Part.EDGE);
        Node.kill(Part.EDGE);

        Node.awaitRestart(Part.EDGE, pid);
        Node.awaitApi();
    }

    @Test
    void adoptsWhatRunsAfterTheSupervisorWasKilled() throws Exception {
        long liberty = Node.pid(Part.LIBERTY);
        try (TestCamera camera = TestCamera.register();
                Publisher publisher =
                        Publisher.startEndless(camera.rtmpUrl(), Media.sample(10)).awaitFlow()) {
            camera.awaitStatus("ONLINE");
            Node.killAlone(Part.SUPERVISOR);

            Commands.Outcome up = Node.command("up");

            assertThat(up.exitCode()).as(up.output()).isZero();
            assertThat(Node.pid(Part.LIBERTY)).isEqualTo(liberty);
            assertThat(publisher.isRunning()).isTrue();
        }
    }

    @Test
    void saysThatItRunsWhenItIsStartedAgain() throws Exception {
        long pid = Node.pid(Part.SUPERVISOR);

        Commands.Outcome second = Node.command("up");

        assertThat(second.output()).containsIgnoringCase("running");
        assertThat(second.exitCode()).isZero();
        assertThat(Node.pid(Part.SUPERVISOR)).isEqualTo(pid);
    }

    private interface Blow {
        void strike() throws Exception;
    }

    /** Publishes for more than a segment; returns how many frames were sent before the blow. */
    private static int publishUntil(TestCamera camera, Blow blow) throws Exception {
        try (Publisher publisher = Publisher.start(camera.rtmpUrl(), Media.sample(60))) {
            publisher.awaitFrames(14 * Media.FRAMES_PER_SECOND);
            int sent = publisher.framesSent();
            blow.strike();
            assertThat(publisher.awaitExit(EXIT_TIMEOUT)).isNotZero();
            return sent;
        }
    }

    private void assertKept(TestCamera camera, int sent) throws Exception {
        List<String> recorded = Segments.frames(settled(camera), directory);
        List<String> published = Media.frames(Media.sample(60));

        System.out.printf("%d frames sent, %d kept%n", sent, recorded.size());
        assertThat(recorded).isEqualTo(published.subList(0, recorded.size()));
        assertThat(recorded).hasSizeGreaterThanOrEqualTo(sent - Media.FRAMES_PER_KEY_FRAME);
    }

    private void publishesAgain(TestCamera camera) throws Exception {
        Path file = Media.sample(3);
        await().atMost(SETTLING_TIMEOUT)
                .ignoreExceptions()
                .until(
                        () -> {
                            try (Publisher p = Publisher.start(camera.rtmpUrl(), file)) {
                                return p.awaitExit(EXIT_TIMEOUT) == 0;
                            }
                        });
        camera.awaitStatus("OFFLINE");
        assertThat(Segments.frames(settled(camera), directory))
                .endsWith(Media.frames(file).toArray(String[]::new));
    }

    /** Waits until each file has its row and each row its file, and all is complete. */
    private static List<Segment> settled(TestCamera camera) {
        await().atMost(SETTLING_TIMEOUT)
                .untilAsserted(() -> assertThat(rowSizes()).isEqualTo(fileSizes()));
        return Segments.awaitComplete(camera);
    }

    private static List<Long> rowSizes() {
        return Segments.list(Map.of("size", 200)).stream()
                .map(Segment::sizeBytes)
                .sorted(java.util.Comparator.nullsFirst(java.util.Comparator.naturalOrder()))
                .toList();
    }

    private static List<Long> fileSizes() throws Exception {
        List<Long> sizes = new ArrayList<>();
        for (Path file : Footage.files()) {
            sizes.add(java.nio.file.Files.size(file));
        }
        sizes.sort(null);
        return sizes;
    }
}
