package org.camerata.simulator.rtmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camerata.simulator.FlvTag;
import org.camerata.simulator.NginxRtmp;
import org.camerata.simulator.RtmpMessage;
import org.camerata.simulator.rtmp.EmulatedPublisher.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against the real server, where it is installed. */
@Timeout(60)
class EmulatedPublishersTest {

    static final byte[] AVC_HEADER = {
        0x17, 0, 0, 0, 0, 1, 66, 0, 30, -1, -31, 0, 4, 0x67, 66, 0, 30, 1, 0, 2, 0x68, 0
    };
    static final int FRAME_MILLIS = 20;
    static final Clip CLIP = clip(25);

    @TempDir Path home;
    NginxRtmp nginx;
    EmulatedPublishers publishers;

    @BeforeEach
    void aServer() throws Exception {
        assumeTrue(NginxRtmp.installed(), "nginx with its RTMP module is not installed");
        nginx = NginxRtmp.start(home, 0);
        publishers = EmulatedPublishers.start();
    }

    @AfterEach
    void noServer() {
        if (nginx != null) {
            publishers.close();
            nginx.close();
        }
    }

    @Test
    void deliversEveryFrameAndLeavesInOrder() throws Exception {
        EmulatedPublisher publisher = publishers.add(plan("cam").rounds(2));

        await().until(publisher::state, State.LEFT::equals);
        assertThat(publisher.picturesSent()).isEqualTo(50);
        assertThat(recorded("cam", 50)).hasSize(50);
        assertThat(publisher.bytesSent()).isGreaterThan(50 * 5000);
    }

    @Test
    void stampsFramesByAWrongClock() throws Exception {
        EmulatedPublisher publisher =
                publishers.add(
                        plan("cam")
                                .rounds(1)
                                .jumping(new ClockJump(Duration.ofMillis(200), hours(1))));

        await().until(publisher::state, State.LEFT::equals);
        List<Long> times = recorded("cam", 25).stream().map(FlvTag::timestampMillis).toList();
        assertThat(times.get(9)).isEqualTo(180);
        assertThat(times.get(10)).isEqualTo(3_600_200);
    }

    @Test
    void deliversFramesOnBothSidesOfAWrap() throws Exception {
        EmulatedPublisher early = publishers.add(plan("b24").rounds(1).startingAt(0xFFFFFF - 200));
        EmulatedPublisher late =
                publishers.add(plan("b32").rounds(1).startingAt(0xFFFFFFFFL - 200));

        await().until(early::state, State.LEFT::equals);
        await().until(late::state, State.LEFT::equals);
        assertThat(recorded("b24", 25)).hasSize(25);
        assertThat(recorded("b32", 25)).hasSize(25);
    }

    @Test
    void saysThatTheServerRefusedIt() {
        EmulatedPublisher publisher =
                publishers.add(PublisherPlan.of(nginx.url("closed", "cam"), CLIP));

        await().until(publisher::state, State.REFUSED::equals);
        assertThat(publisher.refusals()).isEqualTo(1);
        assertThat(publisher.admissions()).isZero();
    }

    @Test
    void saysThatTheNameIsTaken() {
        EmulatedPublisher first = publishers.add(plan("cam"));
        await().until(first::isLive);

        EmulatedPublisher second = publishers.add(plan("cam"));

        await().until(second::state, State.REFUSED::equals);
        assertThat(second.reason()).isEqualTo("NetStream.Publish.BadName");
    }

    @Test
    void comesBackAfterItWasCut() {
        EmulatedPublisher publisher =
                publishers.add(plan("cam").returningAfter(Duration.ofMillis(50)));
        await().until(publisher::isLive);

        publisher.cut();

        await().until(() -> publisher.admissions() == 2 && publisher.isLive());
        assertThat(publisher.cuts()).isEqualTo(1);
    }

    @Test
    void noticesThatTheServerIsGone() {
        EmulatedPublisher publisher = publishers.add(plan("cam"));
        await().until(publisher::isLive);

        nginx.close();

        await().until(publisher::state, State.CUT::equals);
    }

    @Test
    void hangsHalfOpenOnceItIsFrozen() {
        EmulatedPublisher publisher = publishers.add(plan("cam"));
        await().until(() -> publisher.picturesSent() > 5);

        publisher.freeze();
        await().until(publisher::state, State.FROZEN::equals);
        long sent = publisher.bytesSent();
        EmulatedPublisher other = publishers.add(plan("other"));
        await().until(() -> other.picturesSent() > 25);

        assertThat(publisher.bytesSent()).isEqualTo(sent);
        EmulatedPublisher next = publishers.add(plan("cam"));
        await().until(next::state, State.REFUSED::equals); // the server still holds the connection
    }

    @Test
    void fallsBehindOnASlowNetwork() {
        int half = 5000 * 1000 / FRAME_MILLIS / 2;
        EmulatedPublisher slow = publishers.add(plan("slow").slowedTo(half));
        EmulatedPublisher quick = publishers.add(plan("quick"));

        await().until(() -> quick.picturesSent() > 100);

        long sent = slow.bytesSent(); // half, if nothing is late; of frames it takes all at once
        assertThat(sent).isBetween(50_000L, quick.bytesSent() * 4 / 5);
    }

    @Test
    void drivesManyAtOnce() {
        List<EmulatedPublisher> many =
                Stream.iterate(0, i -> i < 100, i -> i + 1)
                        .map(i -> publishers.add(plan("many" + i)))
                        .toList();

        await().until(() -> many.stream().allMatch(EmulatedPublisher::isLive));
        assertThat(many).allSatisfy(one -> assertThat(one.admissionTime()).isPositive());
        assertThat(publishers.cpuTime()).isPositive();
    }

    @Test
    void printsNoKey() {
        EmulatedPublisher publisher = publishers.add(plan("secret"));

        assertThat(publisher.toString()).doesNotContain("secret").contains("/live/***");
    }

    private PublisherPlan plan(String key) {
        return PublisherPlan.of(nginx.url("live", key), CLIP);
    }

    private List<FlvTag> recorded(String key, int pictures) throws Exception {
        Path file = home.resolve(key + ".flv");
        await().until(() -> Files.exists(file) && pictures(file).size() >= pictures);
        return pictures(file);
    }

    private static List<FlvTag> pictures(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        List<FlvTag> tags = new ArrayList<>();
        var reader = new org.camerata.simulator.FlvReader(new ByteArrayInputStream(bytes));
        for (var tag = reader.next(); tag.isPresent(); tag = reader.next()) {
            if (tag.get().type() == RtmpMessage.VIDEO && !tag.get().isHeader()) {
                tags.add(tag.get());
            }
        }
        return tags;
    }

    private static Duration hours(int count) {
        return Duration.ofHours(count);
    }

    /** Frames of 5,000 bytes, which take two chunks each. */
    private static Clip clip(int frameCount) {
        List<FlvTag> tags = new ArrayList<>();
        tags.add(new FlvTag(RtmpMessage.VIDEO, 0, AVC_HEADER));
        for (int i = 0; i < frameCount; i++) {
            byte[] body = new byte[5000];
            body[0] = (byte) (i == 0 ? 0x17 : 0x27);
            body[1] = 1;
            tags.add(new FlvTag(RtmpMessage.VIDEO, (long) i * FRAME_MILLIS, body));
        }
        return Clip.of(tags);
    }
}
