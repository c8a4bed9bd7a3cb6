package org.camerata.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveFeedTest {

    final LiveFeed feed = new LiveFeed();

    @Test
    void startsWithHeadersAndAKeyFrame() throws InterruptedException {
        feed.offer(header(0));
        feed.offer(keyFrame(0));
        feed.open();
        feed.offer(frame(70));
        feed.offer(keyFrame(1000));
        feed.offer(frame(1070));

        assertThat(times()).containsExactly(1000L, 1000L, 1070L);
    }

    @Test
    void keepsNothingWhileNobodyTakes() throws InterruptedException {
        feed.offer(keyFrame(0));
        feed.open();

        assertThat(feed.take(Duration.ofMillis(1))).isEmpty();
    }

    @Test
    void dropsTheBacklogOfASlowPublisher() throws InterruptedException {
        feed.open();
        feed.offer(header(0));
        feed.offer(keyFrame(0));
        for (int i = 1; i <= LiveFeed.TAG_COUNT_MAX; i++) {
            feed.offer(frame(i));
        }
        feed.offer(keyFrame(9000));

        assertThat(times()).containsExactly(9000L, 9000L);
    }

    @Test
    void forgetsTheHeadersOfAnEncoderThatEnded() throws InterruptedException {
        feed.offer(header(0));
        feed.encoderRestarts();
        feed.open();
        feed.offer(keyFrame(0));

        assertThat(times()).containsExactly(0L);
    }

    @Test
    void tellsThePublisherWhenTheEncoderEnds() throws InterruptedException {
        feed.open();
        feed.encoderRestarts();

        assertThat(feed.take(Duration.ofHours(1))).isEmpty();
    }

    private List<Long> times() throws InterruptedException {
        List<Long> times = new ArrayList<>();
        for (Optional<FlvTag> tag = take(); tag.isPresent(); tag = take()) {
            times.add(tag.get().timestampMillis());
        }
        return times;
    }

    private Optional<FlvTag> take() throws InterruptedException {
        return feed.take(Duration.ofMillis(1));
    }

    private static FlvTag header(long millis) {
        return new FlvTag(RtmpMessage.VIDEO, millis, new byte[] {0x17, 0, 0, 0, 0});
    }

    private static FlvTag keyFrame(long millis) {
        return new FlvTag(RtmpMessage.VIDEO, millis, new byte[] {0x17, 1, 0, 0, 0});
    }

    private static FlvTag frame(long millis) {
        return new FlvTag(RtmpMessage.VIDEO, millis, new byte[] {0x27, 1, 0, 0, 0});
    }
}
