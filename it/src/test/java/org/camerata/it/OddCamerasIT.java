package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.camerata.it.stack.Fleet;
import org.camerata.it.stack.Media;
import org.camerata.it.stack.Segment;
import org.camerata.it.stack.Segments;
import org.camerata.it.stack.TestCamera;
import org.camerata.simulator.rtmp.Clip;
import org.camerata.simulator.rtmp.ClipRecipe;
import org.camerata.simulator.rtmp.ClockJump;
import org.camerata.simulator.rtmp.EmulatedPublisher;
import org.camerata.simulator.rtmp.EmulatedPublisher.State;
import org.camerata.simulator.rtmp.EmulatedPublishers;
import org.camerata.simulator.rtmp.PublisherPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cameras whose clocks are wrong, or which save on key frames: all that they sent is recorded. */
class OddCamerasIT {

    static final int ROUNDS = 2;

    /** Of a length told by the API against the time that it really took. */
    static final double SECONDS_OFF_MAX = 1.5;

    static final long WRAP_24_BITS = 1L << 24;
    static final long WRAP_32_BITS = 1L << 32;

    @TempDir static Path directory;

    static Path ordinary;

    @BeforeAll
    static void aClip() throws IOException {
        ordinary = directory.resolve("ordinary.flv");
        ClipRecipe.ORDINARY.write(ordinary);
    }

    @Test
    void recordsAcrossTheWrapOf24BitTimestamps() throws Exception {
        assertRecorded(ordinary, plan -> plan.startingAt(WRAP_24_BITS - 3_000));
    }

    @Test
    void recordsAcrossTheWrapOf32BitTimestamps() throws Exception {
        assertRecorded(ordinary, plan -> plan.startingAt(WRAP_32_BITS - 3_000));
    }

    @Test
    void recordsACameraWhoseClockIsPutForward() throws Exception {
        assertRecorded(
                ordinary,
                plan -> plan.jumping(new ClockJump(Duration.ofSeconds(3), Duration.ofHours(1))));
    }

    @Test
    void recordsACameraWhoseClockIsPutBack() throws Exception {
        assertRecorded(
                ordinary,
                plan ->
                        plan.startingAt(7_200_000)
                                .jumping(
                                        new ClockJump(
                                                Duration.ofSeconds(3), Duration.ofHours(-1))));
    }

    @Test
    void recordsACameraThatSendsAKeyFrameEveryTenSeconds() throws Exception {
        Path rare = directory.resolve("rare.flv");
        ClipRecipe.ORDINARY.keyFrameEvery(10, 10).write(rare);

        assertRecorded(rare, plan -> plan);
    }

    private static void assertRecorded(Path file, UnaryOperator<PublisherPlan> change)
            throws Exception {
        Clip clip = Clip.read(file);
        try (TestCamera camera = TestCamera.register();
                EmulatedPublishers driver = EmulatedPublishers.start()) {
            PublisherPlan plan = PublisherPlan.of(Fleet.url(camera), clip).rounds(ROUNDS);
            EmulatedPublisher publisher = driver.add(change.apply(plan));
            Duration patience = Duration.ofMillis(2 * ROUNDS * clip.lengthMillis()).plusSeconds(20);
            await().atMost(patience).until(publisher::state, State.LEFT::equals);
            List<Segment> segments = Segments.awaitComplete(camera);

            assertThat(Segments.frames(segments, directory)).isEqualTo(published(file));
            double seconds = segments.stream().mapToDouble(Segment::durationSeconds).sum();
            assertThat(seconds)
                    .isCloseTo(ROUNDS * clip.lengthMillis() / 1e3, offset(SECONDS_OFF_MAX));
        }
    }

    private static List<String> published(Path file) throws IOException {
        List<String> frames = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            frames.addAll(Media.frames(file));
        }
        return frames;
    }
}
