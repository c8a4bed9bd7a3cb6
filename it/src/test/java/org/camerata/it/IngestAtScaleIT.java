package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.camerata.it.stack.Fleet;
import org.camerata.it.stack.PublishSession;
import org.camerata.simulator.rtmp.ClipRecipe;
import org.camerata.simulator.rtmp.EmulatedPublisher;
import org.junit.jupiter.api.Test;

/** A site loses its power for a moment. */
class IngestAtScaleIT {

    private static final int CAMERA_COUNT = 500;

    /** A few seconds, three times over: the publishers share the machine with the stack. */
    private static final Duration ALL_LIVE_TIMEOUT = Duration.ofSeconds(30);

    private static final Duration HISTORY_TIMEOUT = Duration.ofSeconds(30);

    @Test
    void letsAllCamerasInAgainThatWereCutAtOnce() throws Exception {
        try (Fleet fleet = Fleet.register(CAMERA_COUNT)) {
            List<EmulatedPublisher> publishers =
                    fleet.publish(
                            ClipRecipe.TINY.make(), plan -> plan.returningAfter(Duration.ZERO));
            awaitAdmissions(publishers, 1);
            awaitHistory(fleet, IngestAtScaleIT::isOneLiveSession);

            publishers.forEach(EmulatedPublisher::cut);
            awaitAdmissions(publishers, 2);
            awaitHistory(fleet, IngestAtScaleIT::isOneEndedAndOneLive);

            assertThat(publishers)
                    .allSatisfy(
                            one -> {
                                assertThat(one.isLive()).as("%s", one).isTrue();
                                assertThat(one.admissions()).as("%s", one).isEqualTo(2);
                                assertThat(one.refusals()).as("%s", one).isZero();
                            });
        }
    }

    private static void awaitAdmissions(List<EmulatedPublisher> publishers, int count) {
        await().atMost(ALL_LIVE_TIMEOUT)
                .until(
                        () ->
                                publishers.stream()
                                        .allMatch(
                                                one -> one.isLive() && one.admissions() == count));
    }

    private interface Expectation {
        void check(List<PublishSession> sessions);
    }

    /** Behind an admission, its session is written down. */
    private static void awaitHistory(Fleet fleet, Expectation expectation) {
        await().atMost(HISTORY_TIMEOUT)
                .untilAsserted(
                        () ->
                                assertThat(PublishSession.ofAll(fleet.cameras()).values())
                                        .hasSize(CAMERA_COUNT)
                                        .allSatisfy(expectation::check));
    }

    private static void isOneLiveSession(List<PublishSession> sessions) {
        assertThat(sessions).singleElement().matches(PublishSession::isLive);
    }

    /** One after the other (I1), each with one end (I2). */
    private static void isOneEndedAndOneLive(List<PublishSession> sessions) {
        assertThat(sessions).hasSize(2);
        PublishSession before = sessions.get(0);
        PublishSession now = sessions.get(1);
        assertThat(now.isLive()).isTrue();
        assertThat(before.endReason()).isIn("LEFT", "REPLACED");
        assertThat(before.startedAt()).isBefore(before.endedAt());
        assertThat(before.endedAt()).isBeforeOrEqualTo(now.startedAt());
    }
}
