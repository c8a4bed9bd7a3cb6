package org.camerata.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camerata.media.DamagedPart;
import org.camerata.shared.TimeRange;
import org.junit.jupiter.api.Test;

class SegmentFactsTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Duration HUNDRED = Duration.ofSeconds(100);
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

    @Test
    void tellWhenWhatCannotBeReadArrived() {
        List<DamagedPart> parts = List.of(new DamagedPart(10_000, 20_000));
        SegmentFacts slow =
                new SegmentFacts(Footage.facts(HUNDRED, 9, parts), NOON.plusSeconds(101), "");
        SegmentFacts cut =
                new SegmentFacts(Footage.facts(HUNDRED, 9, parts), NOON.plusSeconds(300), "");

        assertThat(slow.damaged(NOON))
                .containsExactly(new TimeRange(NOON.plusMillis(10_100), NOON.plusMillis(20_200)));
        assertThat(cut.damaged(NOON))
                .containsExactly(new TimeRange(NOON.plusSeconds(10), NOON.plusSeconds(20)));
    }

    private static SegmentFacts facts(Duration duration, Instant modifiedAt) {
        return new SegmentFacts(Footage.facts(duration, 1), modifiedAt, Footage.SHA256);
    }
}
