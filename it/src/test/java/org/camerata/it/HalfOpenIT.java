package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import org.camerata.it.stack.Fleet;
import org.camerata.it.stack.PublishSession;
import org.camerata.it.stack.TestCamera;
import org.camerata.simulator.rtmp.Clip;
import org.camerata.simulator.rtmp.ClipRecipe;
import org.camerata.simulator.rtmp.EmulatedPublisher;
import org.camerata.simulator.rtmp.EmulatedPublisher.State;
import org.camerata.simulator.rtmp.EmulatedPublishers;
import org.camerata.simulator.rtmp.PublisherPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Connections that die without a word. */
class HalfOpenIT {

    /** From an event to what the history says of it. */
    static final Duration HISTORY_TIMEOUT = Duration.ofSeconds(30);

    /** The promise is 1 s; a busy machine gets as much again. */
    static final Duration TAKE_OVER_TIMEOUT = Duration.ofSeconds(2);

    static Clip clip;

    @BeforeAll
    static void aClip() throws IOException {
        clip = ClipRecipe.TINY.make();
    }

    @Test
    void letsANewcomerReplaceAPublisherWhoseCableWasPulled() throws Exception {
        try (TestCamera camera = TestCamera.register();
                EmulatedPublishers driver = EmulatedPublishers.start()) {
            PublisherPlan plan = PublisherPlan.of(Fleet.url(camera), clip);
            EmulatedPublisher pulled = driver.add(plan);
            await().until(() -> pulled.picturesSent() > 5);
            pulled.freeze();
            await().until(pulled::state, State.FROZEN::equals);

            EmulatedPublisher newcomer = driver.add(plan);

            await().atMost(TAKE_OVER_TIMEOUT).until(newcomer::isLive);
            await().until(() -> newcomer.picturesSent() > 10);
            await().atMost(HISTORY_TIMEOUT)
                    .untilAsserted(
                            () ->
                                    assertThat(PublishSession.of(camera))
                                            .extracting(PublishSession::endReason)
                                            .containsExactly("REPLACED", null));
        }
    }
}
