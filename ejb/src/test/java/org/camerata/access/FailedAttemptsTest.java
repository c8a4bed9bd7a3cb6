package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camerata.fakes.HandClock;
import org.junit.jupiter.api.Test;

class FailedAttemptsTest {

    static final int FREE = 3;

    final HandClock clock = new HandClock(Instant.parse("2026-01-01T00:00:00Z"));
    final FailedAttempts attempts = new FailedAttempts(FREE, clock);

    @Test
    void areFreeAtFirstAndThenTakeTwiceAsLongEachTime() {
        List<Long> seconds = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            seconds.add(attempts.delay("a").toSeconds());
            clock.advance(attempts.delay("a"));
            failOnce();
        }

        assertThat(seconds)
                .containsExactly(
                        0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L,
                        900L);
    }

    @Test
    void waitFromTheFailureOn() {
        failures(FREE + 3);
        clock.advance(Duration.ofMillis(3_999));

        assertThat(attempts.delay("a")).isEqualTo(Duration.ofMillis(1));

        clock.advance(Duration.ofMillis(1));
        assertThat(attempts.delay("a")).isZero();
    }

    @Test
    void areCountedPerKey() {
        failures(FREE + 1);

        assertThat(attempts.delay("b")).isZero();
        assertThat(attempts.failures("b")).isZero();
    }

    @Test
    void goOneByOneOnceTheFreeOnesAreBegun() {
        for (int i = 0; i <= FREE; i++) {
            assertThat(attempts.delay("a")).isZero();
            attempts.begin("a");
        }

        assertThat(attempts.delay("a")).isEqualTo(FailedAttempts.DELAY_MIN);

        attempts.undo("a");
        assertThat(attempts.delay("a")).isZero();
    }

    @Test
    void areForgivenAsFarAsIsSaid() {
        failures(FREE + 2);
        attempts.begin("a");
        attempts.forgive("a", 2);

        assertThat(attempts.failures("a")).isEqualTo(FREE);
        assertThat(attempts.delay("a")).isZero();
    }

    @Test
    void areNeverFewerThanNone() {
        attempts.forgive("a", 5);
        attempts.undo("a");

        assertThat(attempts.failuresAndPending("a")).isZero();
    }

    @Test
    void areForgottenADayAfterTheLast() {
        failures(FREE + 1);
        clock.advance(FailedAttempts.KEPT.minusSeconds(1));
        assertThat(attempts.failures("a")).isEqualTo(FREE + 1);

        clock.advance(Duration.ofSeconds(2));
        assertThat(attempts.failures("a")).isZero();
    }

    private void failures(int count) {
        for (int i = 0; i < count; i++) {
            failOnce();
        }
    }

    private void failOnce() {
        attempts.begin("a");
        attempts.fail("a");
    }
}
