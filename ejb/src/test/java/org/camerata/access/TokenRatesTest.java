package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camerata.fakes.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRatesTest {

    static final long TOKEN = 7;
    static final int LIMIT = 60; // one a second

    final HandClock clock = new HandClock(Instant.parse("2026-01-01T00:00:00Z"));
    final TokenRates rates = new TokenRates();

    @BeforeEach
    void start() {
        rates.clock = clock;
        rates.fillEveryBucket();
    }

    @Test
    void admitAMinutesWorthAtOnceAndThenNoMore() {
        for (int left = LIMIT - 1; left >= 0; left--) {
            TokenRate rate = rates.take(TOKEN, LIMIT);
            assertThat(rate.allowed()).isTrue();
            assertThat(rate.remaining()).isEqualTo(left);
        }

        assertThat(rates.take(TOKEN, LIMIT))
                .isEqualTo(
                        new TokenRate(
                                false, LIMIT, 0, Duration.ofMinutes(1), Duration.ofSeconds(1)));
    }

    @Test
    void tellWhatTheHeadersHold() {
        TokenRate rate = rates.take(TOKEN, LIMIT);

        assertThat(rate)
                .isEqualTo(new TokenRate(true, LIMIT, 59, Duration.ofSeconds(1), Duration.ZERO));
        assertThat(rate.resetSeconds()).isEqualTo(1);
        assertThat(rate.retryAfterSeconds()).isZero();
    }

    @Test
    void roundUpSoThatWhoWaitsThatLongIsAdmitted() {
        empty(TOKEN, LIMIT);
        clock.advance(Duration.ofMillis(1));

        TokenRate refused = rates.take(TOKEN, LIMIT);
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofMillis(999));
        assertThat(refused.retryAfterSeconds()).isEqualTo(1);

        clock.advance(Duration.ofSeconds(refused.retryAfterSeconds()));
        assertThat(rates.take(TOKEN, LIMIT).allowed()).isTrue();
    }

    @Test
    void fillUpEvenlyAndNeverBeyondTheLimit() {
        empty(TOKEN, LIMIT);
        clock.advance(Duration.ofSeconds(10));
        assertThat(rates.take(TOKEN, LIMIT).remaining()).isEqualTo(9);

        clock.advance(Duration.ofSeconds(119));
        assertThat(rates.take(TOKEN, LIMIT).remaining()).isEqualTo(LIMIT - 1);
        clock.advance(Duration.ofDays(1));
        assertThat(rates.take(TOKEN, LIMIT).remaining()).isEqualTo(LIMIT - 1);
    }

    @Test
    void waitAMinuteForOneAMinute() {
        assertThat(rates.take(TOKEN, 1).allowed()).isTrue();
        assertThat(rates.take(TOKEN, 1).retryAfterSeconds()).isEqualTo(60);

        clock.advance(Duration.ofSeconds(60));
        assertThat(rates.take(TOKEN, 1).allowed()).isTrue();
    }

    @Test
    void countEachTokenForItself() {
        empty(TOKEN, LIMIT);

        assertThat(rates.take(TOKEN + 1, LIMIT).remaining()).isEqualTo(LIMIT - 1);
    }

    @Test
    void takeALowerLimitAtOnce() {
        rates.take(TOKEN, LIMIT);

        TokenRate rate = rates.take(TOKEN, 6);

        assertThat(rate.limit()).isEqualTo(6);
        assertThat(rate.remaining()).isLessThan(6);
        IntStream.range(0, 6).forEach(i -> rates.take(TOKEN, 6));
        assertThat(rates.take(TOKEN, 6).allowed()).isFalse();
        assertThat(rates.take(TOKEN, 6).retryAfter())
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
    }

    @Test
    void takeAHigherLimitAtOnceButFillNothingUp() {
        empty(TOKEN, LIMIT);

        assertThat(rates.take(TOKEN, LIMIT * 10).allowed()).isFalse();

        clock.advance(Duration.ofSeconds(1));
        assertThat(rates.take(TOKEN, LIMIT * 10).remaining()).isEqualTo(9);
    }

    @Test
    void admitNoneTooManyHoweverManyAskAtOnce() {
        AtomicInteger allowed = new AtomicInteger();

        IntStream.range(0, 10 * LIMIT)
                .parallel()
                .mapToObj(i -> rates.take(TOKEN, LIMIT))
                .filter(TokenRate::allowed)
                .forEach(rate -> allowed.incrementAndGet());

        assertThat(allowed).hasValue(LIMIT);
    }

    @Test
    void forgetADeletedToken() {
        empty(TOKEN, LIMIT);
        rates.forget(TOKEN);

        assertThat(rates.take(TOKEN, LIMIT).remaining()).isEqualTo(LIMIT - 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, TokenRates.LIMIT_MAX + 1, Integer.MAX_VALUE})
    void refuseALimitThatIsNone(int limit) {
        assertThatThrownBy(() -> rates.take(TOKEN, limit))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takeTheHighestLimit() {
        assertThat(rates.take(TOKEN, TokenRates.LIMIT_MAX).remaining())
                .isEqualTo(TokenRates.LIMIT_MAX - 1);
    }

    private void empty(long token, int limit) {
        IntStream.range(0, limit).forEach(i -> rates.take(token, limit));
    }
}
