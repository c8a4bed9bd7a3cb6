package org.camerata.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SegmentFactsTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Duration HALF_SECOND = Duration.ofMillis(500);

    @Test
    void findTheMillisecondOfTheStartFromLengthAndLastWrite() {
        SegmentFacts facts = facts(Duration.ofSeconds(60), NOON.plusSeconds(60).plus(HALF_SECOND));

        assertThat(facts.startedAt(NOON)).isEqualTo(NOON.plus(HALF_SECOND));
    }

    @Test
    void believeTheNameWhereTheCamerasClockRunsFast() {
        SegmentFacts facts = facts(Duration.ofSeconds(90), NOON.plusSeconds(60));

        assertThat(facts.startedAt(NOON)).isEqualTo(NOON);
    }

    @Test
    void staysInTheSecondOfTheNameWhereTheCamerasClockStandsStill() {
        SegmentFacts facts = facts(Duration.ZERO, NOON.plusSeconds(60));

        assertThat(facts.startedAt(NOON)).isEqualTo(NOON.plusMillis(999));
    }

    @Test
    void endWithTheLastWrite() {
        assertThat(facts(HALF_SECOND, NOON.plusSeconds(60)).endedAt(NOON))
                .isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void neverEndBeforeTheyStart() {
        assertThat(facts(HALF_SECOND, NOON.minusSeconds(9)).endedAt(NOON)).isEqualTo(NOON);
    }

    private static SegmentFacts facts(Duration duration, Instant modifiedAt) {
        return new SegmentFacts(Footage.facts(duration, 1), modifiedAt, Footage.SHA256);
    }
}
