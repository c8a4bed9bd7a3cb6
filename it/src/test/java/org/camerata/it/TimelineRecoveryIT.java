package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.camerata.it.stack.Footage;
import org.camerata.it.stack.Media;
import org.camerata.it.stack.Node;
import org.camerata.it.stack.Node.Part;
import org.camerata.it.stack.Publisher;
import org.camerata.it.stack.Segments;
import org.camerata.it.stack.TestCamera;
import org.camerata.it.stack.Timeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Whatever is killed or damaged, the timeline says so, and nothing else. */
@Order(SecrecyIT.AFTER_ALL_OTHERS - 1)
class TimelineRecoveryIT {

    private static final Duration TELLING_TIMEOUT = Duration.ofSeconds(60);

    /** Shorter than a segment of the tests, so that each camera has one file. */
    private static final int CLIP_SECONDS = 10;

    @BeforeEach
    void everythingRuns() {
        Node.awaitApi();
    }

    @Test
    void footageThatWasRecordedWhileLibertyWasAwayIsFootage() throws Exception {
        try (TestCamera camera = TestCamera.register();
                Publisher publisher =
                        Publisher.startEndless(camera.rtmpUrl(), Media.sample(10)).awaitFlow()) {
            camera.awaitStatus("ONLINE");
            restart(Part.LIBERTY);
            Timeline timeline = awaitLast(camera, "FOOTAGE");

            assertThat(publisher.isRunning()).isTrue();
            assertThat(timeline.told()).containsOnlyOnce("FOOTAGE").endsWith("FOOTAGE");
        }
    }

    @Test
    void aMediaCoreThatWasKilledIsToBlame() throws Exception {
        try (TestCamera camera = TestCamera.register()) {
            Publisher.startEndless(camera.rtmpUrl(), Media.sample(10)).awaitFlow();
            camera.awaitStatus("ONLINE");
            awaitLast(camera, "FOOTAGE");
            restart(Part.MEDIA_CORE);
            Segments.awaitComplete(camera);
            Timeline timeline = awaitLast(camera, "OFFLINE");

            assertThat(timeline.told()).contains("FOOTAGE", "SERVER_DOWN");
        }
    }

    @Test
    void damagedFilesAreToldAsFarAsTheyCanBeRead() throws Exception {
        Map<Damage, TestCamera> cameras = new EnumMap<>(Damage.class);
        try {
            List<Publisher> publishers = new ArrayList<>();
            for (Damage damage : Damage.values()) {
                TestCamera camera = TestCamera.register();
                cameras.put(damage, camera);
                publishers.add(Publisher.start(camera.rtmpUrl(), Media.sample(CLIP_SECONDS)));
            }
            for (TestCamera camera : cameras.values()) {
                camera.awaitStatus("ONLINE");
            }
            Map<Damage, Path> files = new EnumMap<>(Damage.class);
            cameras.forEach((damage, camera) -> files.put(damage, incoming(camera)));
            long pid = Node.pid(Part.LIBERTY);
            Node.kill(Part.LIBERTY);
            for (Publisher publisher : publishers) {
                publisher.awaitSuccess(Duration.ofSeconds(30));
            }
            for (Damage damage : Damage.values()) {
                damage.strike(files.get(damage));
            }
            Node.awaitRestart(Part.LIBERTY, pid);
            Node.awaitApi();

            cameras.forEach(
                    (damage, camera) ->
                            await().atMost(TELLING_TIMEOUT)
                                    .untilAsserted(() -> damage.check(Timeline.of(camera))));
        } finally {
            cameras.values().forEach(TestCamera::close);
        }
    }

    /** What can become of a file while nobody looks; its time stays, as on a bad disk. */
    private enum Damage {
        TRUNCATED {
            @Override
            void strike(FileChannel file) throws IOException {
                file.truncate(file.size() / 2);
            }

            @Override
            void check(Timeline timeline) {
                assertBetween(timeline.lengthOf("FOOTAGE"), 2, CLIP_SECONDS - 3);
                assertThat(timeline.told()).contains("FOOTAGE", "DAMAGED");
            }
        },
        EMPTIED {
            @Override
            void strike(FileChannel file) throws IOException {
                file.truncate(0);
            }

            @Override
            void check(Timeline timeline) {
                assertThat(timeline.told()).contains("DAMAGED").doesNotContain("FOOTAGE");
            }
        },
        GARBAGE_TAILED {
            @Override
            void strike(FileChannel file) throws IOException {
                file.write(ByteBuffer.wrap(new byte[10_000]), file.size());
            }

            @Override
            void check(Timeline timeline) {
                assertBetween(timeline.lengthOf("FOOTAGE"), CLIP_SECONDS - 2, CLIP_SECONDS + 2);
            }
        },
        /** The size of a tag in the middle is wrong: what follows cannot be found any more. */
        BITS_FLIPPED {
            @Override
            void strike(FileChannel file) throws IOException {
                ByteBuffer ones = ByteBuffer.allocate(2000);
                Arrays.fill(ones.array(), (byte) 0xFF);
                file.write(ones, file.size() / 2);
            }

            @Override
            void check(Timeline timeline) {
                assertThat(timeline.told()).contains("FOOTAGE");
                assertBetween(timeline.lengthOf("FOOTAGE"), 2, CLIP_SECONDS + 2);
            }
        };

        abstract void strike(FileChannel file) throws IOException;

        abstract void check(Timeline timeline);

        void strike(Path path) throws IOException {
            FileTime time = Files.getLastModifiedTime(path);
            try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
                strike(file);
            }
            Files.setLastModifiedTime(path, time);
        }
    }

    private static void assertBetween(Duration length, int secondsMin, int secondsMax) {
        assertThat(length)
                .isBetween(Duration.ofSeconds(secondsMin), Duration.ofSeconds(secondsMax));
    }

    private static void restart(Part part) throws IOException {
        long pid = Node.pid(part);
        Node.kill(part);
        Node.awaitRestart(part, pid);
        Node.awaitApi();
    }

    /** Where the media core writes what the camera sends. */
    private static Path incoming(TestCamera camera) {
        return Footage.incomingOf(camera);
    }

    private static Timeline awaitLast(TestCamera camera, String what) {
        return await().atMost(TELLING_TIMEOUT)
                .until(
                        () -> Timeline.of(camera),
                        timeline -> timeline.told().get(timeline.told().size() - 1).equals(what));
    }
}
