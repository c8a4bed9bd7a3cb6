package org.camerata.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * How often each key (an account, an address, or both) failed of late, and how long it therefore
 * has to wait. The first few failures are free; each further one doubles the wait. Beyond the free
 * ones a key has one attempt at a time, so that many at once gain nothing.
 *
 * <p>In memory: a restart forgets, and each node counts for itself.
 */
final class FailedAttempts {

    static final int KEYS_MAX = 100_000; // some 20 MB; then the least used are forgotten
    static final Duration KEPT = Duration.ofHours(24); // after the last attempt
    static final Duration DELAY_MIN = Duration.ofSeconds(1);
    static final Duration DELAY_MAX = Duration.ofMinutes(15);

    private static final int DOUBLINGS_MAX = 10; // 2^10 s are more than DELAY_MAX

    private final int freeFailures;
    private final Clock clock;
    private final Cache<String, Tally> tallies;

    /**
     * @param pending attempts that are not decided yet
     * @param last when the last failure was; null where there was none
     */
    private record Tally(int failures, int pending, Instant last) {

        static final Tally NONE = new Tally(0, 0, null);

        boolean isNone() {
            return failures == 0 && pending == 0;
        }
    }

    FailedAttempts(int freeFailures, Clock clock) {
        this.freeFailures = freeFailures;
        this.clock = clock;
        this.tallies =
                Caffeine.newBuilder()
                        .maximumSize(KEYS_MAX)
                        .expireAfterWrite(KEPT)
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                        .build();
    }

    /** How long until the next attempt; zero if it may begin now. */
    Duration delay(String key) {
        Tally tally = tally(key);
        if (tally.failures + tally.pending <= freeFailures) {
            return Duration.ZERO;
        }
        if (tally.pending > 0) {
            return DELAY_MIN;
        }
        Duration left = Duration.between(clock.instant(), tally.last.plus(delay(tally)));
        return left.isNegative() ? Duration.ZERO : left;
    }

    int failures(String key) {
        return tally(key).failures;
    }

    int failuresAndPending(String key) {
        Tally tally = tally(key);
        return tally.failures + tally.pending;
    }

    void begin(String key) {
        change(key, tally -> new Tally(tally.failures, tally.pending + 1, tally.last));
    }

    /** Ends a begun attempt as one that never was. */
    void undo(String key) {
        forgive(key, 0);
    }

    void fail(String key) {
        change(
                key,
                tally -> new Tally(tally.failures + 1, less(tally.pending, 1), clock.instant()));
    }

    /** Ends a begun attempt and takes back so many failures of before. */
    void forgive(String key, int failures) {
        change(
                key,
                tally ->
                        new Tally(
                                less(tally.failures, failures),
                                less(tally.pending, 1),
                                tally.last));
    }

    private Duration delay(Tally tally) {
        int doublings = Math.min(tally.failures - freeFailures - 1, DOUBLINGS_MAX);
        Duration delay = DELAY_MIN.multipliedBy(1L << doublings);
        return delay.compareTo(DELAY_MAX) < 0 ? delay : DELAY_MAX;
    }

    private Tally tally(String key) {
        Tally tally = tallies.getIfPresent(key);
        return tally == null ? Tally.NONE : tally;
    }

    private void change(String key, UnaryOperator<Tally> change) {
        tallies.asMap()
                .compute(
                        key,
                        (same, tally) -> {
                            Tally changed = change.apply(tally == null ? Tally.NONE : tally);
                            return changed.isNone() ? null : changed;
                        });
    }

    /** The key may have been forgotten in between, and its attempts with it. */
    private static int less(int count, int by) {
        return Math.max(0, count - by);
    }
}
