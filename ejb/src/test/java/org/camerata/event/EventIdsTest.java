package org.camerata.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.camerata.fakes.HandClock;
import org.junit.jupiter.api.Test;

class EventIdsTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final long EXACT_IN_SCRIPTS_MAX = 1L << 53;

    final HandClock clock = new HandClock(NOON);
    final EventIds ids = new EventIds(clock);

    @Test
    void ascendWithinOneMillisecond() {
        List<Long> many = LongStream.range(0, 5000).mapToObj(any -> ids.next()).toList();

        assertThat(many).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void ascendThoughTheClockIsSetBack() {
        long before = ids.next();
        clock.advance(Duration.ofHours(-1));

        assertThat(ids.next()).isGreaterThan(before);
    }

    @Test
    void ascendAcrossARestart() {
        long before = ids.next();
        clock.advance(Duration.ofMillis(1));

        assertThat(new EventIds(clock).next()).isGreaterThan(before);
    }

    @Test
    void areTimesSoThatGapsTellNothing() {
        assertThat(ids.next() / EventIds.STEP).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void areReadExactlyByScripts() {
        clock.advance(Duration.ofDays(200 * 365));

        assertThat(ids.next()).isLessThan(EXACT_IN_SCRIPTS_MAX);
    }
}
