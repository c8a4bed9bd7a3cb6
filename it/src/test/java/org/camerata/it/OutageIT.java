package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.camerata.it.stack.Fleet;
import org.camerata.it.stack.Media;
import org.camerata.it.stack.Node;
import org.camerata.it.stack.Node.Part;
import org.camerata.it.stack.PublishSession;
import org.camerata.it.stack.Segment;
import org.camerata.it.stack.Segments;
import org.camerata.simulator.rtmp.Clip;
import org.camerata.simulator.rtmp.ClipRecipe;
import org.camerata.simulator.rtmp.EmulatedPublisher;
import org.camerata.simulator.rtmp.EmulatedPublisher.State;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The control plane goes away under cameras that publish: they must not notice. */
@Order(SecrecyIT.AFTER_ALL_OTHERS - 2)
class OutageIT {

    private static final int CAMERA_COUNT = 50;

    private static final int RECORDED_COUNT = 10;

    /** Whose footage is compared frame by frame; that of the others by its times. */
    private static final int COMPARED_COUNT = 2;

    /** Between two files of a camera that sends five pictures a second. */
    private static final Duration HOLE_MAX = Duration.ofMillis(500);

    private static final int PICTURES_AFTERWARDS = 10;
    private static final Duration LIVE_TIMEOUT = Duration.ofSeconds(20);

    /** The journal is written, and the ledger compared, each 10 s. */
    private static final Duration HISTORY_TIMEOUT = Duration.ofSeconds(30);

    @TempDir Path directory;

    @Test
    void dropsNoCameraWhileDatabaseAndLibertyAreKilledAndRestart() throws Exception {
        Path clip = directory.resolve("clip.flv");
        ClipRecipe.TINY.write(clip);
        Node.awaitApi();
        try (Fleet fleet = Fleet.imported(CAMERA_COUNT, RECORDED_COUNT)) {
            List<EmulatedPublisher> publishers = fleet.publish(Clip.read(clip), plan -> plan);
            await().atMost(LIVE_TIMEOUT).until(() -> all(publishers, State.LIVE));
            Set<String> begun = awaitOneLiveSessionEach(fleet);

            killAndAwait(Part.DATABASE);
            awaitMorePictures(publishers);
            killAndAwait(Part.LIBERTY);
            awaitMorePictures(publishers);

            assertThat(awaitOneLiveSessionEach(fleet)).isEqualTo(begun);
            publishers.forEach(EmulatedPublisher::leave);
            await().until(() -> all(publishers, State.LEFT));
            List<List<Segment>> footage =
                    fleet.recorded().stream().map(Segments::awaitComplete).toList();
            assertThat(footage).allSatisfy(OutageIT::assertWithoutHole);
            for (int i = 0; i < COMPARED_COUNT; i++) {
                assertThat(Segments.frames(footage.get(i), directory))
                        .isEqualTo(sent(clip, publishers.get(i)));
            }
        }
    }

    private static boolean all(List<EmulatedPublisher> publishers, State state) {
        return publishers.stream().map(EmulatedPublisher::state).allMatch(state::equals);
    }

    private static void killAndAwait(Part part) throws IOException {
        long pid = Node.pid(part);
        Node.kill(part);
        Node.awaitRestart(part, pid);
        Node.awaitApi();
    }

    /** Each on the connection that it began with. */
    private static void awaitMorePictures(List<EmulatedPublisher> publishers) {
        Map<EmulatedPublisher, Long> before = new HashMap<>();
        publishers.forEach(one -> before.put(one, one.picturesSent()));
        await().until(() -> publishers.stream().allMatch(one -> hasGoneOn(one, before.get(one))));
        assertThat(publishers)
                .allSatisfy(one -> assertThat(one.isLive()).as("%s", one).isTrue())
                .allSatisfy(one -> assertThat(one.admissions()).as("%s", one).isEqualTo(1));
    }

    private static boolean hasGoneOn(EmulatedPublisher publisher, long picturesBefore) {
        return !publisher.isLive()
                || publisher.picturesSent() >= picturesBefore + PICTURES_AFTERWARDS;
    }

    /** Their ids. */
    private static Set<String> awaitOneLiveSessionEach(Fleet fleet) {
        Set<String> ids = new HashSet<>();
        await().atMost(HISTORY_TIMEOUT)
                .untilAsserted(
                        () -> {
                            ids.clear();
                            PublishSession.ofAll(fleet.cameras())
                                    .values()
                                    .forEach(all -> ids.add(onlyLiveOf(all).id()));
                            assertThat(ids).hasSize(CAMERA_COUNT);
                        });
        return ids;
    }

    private static PublishSession onlyLiveOf(List<PublishSession> sessions) {
        assertThat(sessions).singleElement().matches(PublishSession::isLive);
        return sessions.get(0);
    }

    private static void assertWithoutHole(List<Segment> segments) {
        for (int i = 1; i < segments.size(); i++) {
            Instant end = segments.get(i - 1).endedAt();
            assertThat(Duration.between(end, segments.get(i).startedAt()))
                    .isBetween(HOLE_MAX.negated(), HOLE_MAX);
        }
    }

    /** The hashes of all frames that a publisher sent of its clip, again and again. */
    private static List<String> sent(Path clip, EmulatedPublisher publisher) throws IOException {
        List<String> round = Media.frames(clip);
        return LongStream.range(0, publisher.picturesSent())
                .mapToObj(i -> round.get((int) (i % round.size())))
                .toList();
    }
}
