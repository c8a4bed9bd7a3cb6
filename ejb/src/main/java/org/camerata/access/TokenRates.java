package org.camerata.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.camerata.meter.Metered;
import org.camerata.meter.Meters;
import org.camerata.meter.Tally;

/**
 * How often each API token may ask: a bucket that holds one minute's requests and fills up evenly,
 * so that a token may use a quiet minute's worth at once, and on average no more than its limit.
 *
 * <p>In memory: a restart fills every bucket, and each node counts for itself.
 */
@ApplicationScoped
public class TokenRates implements Metered {

    static final int LIMIT_MIN = 1; // requests per minute
    static final int LIMIT_MAX = ApiTokenTerms.REQUESTS_PER_MINUTE_MAX;

    /** Buckets; the least used are forgotten, which fills them. */
    static final int TOKENS_MAX = 10_000;

    private static final Duration PERIOD = Duration.ofMinutes(1); // then a bucket is full anyway

    /**
     * Where an API token stands after it asked once: what the headers {@code RateLimit-Limit},
     * {@code RateLimit-Remaining}, {@code RateLimit-Reset} and {@code Retry-After} tell.
     *
     * @param allowed whether the request may be answered
     * @param limit requests per minute, and at once after a quiet minute
     * @param remaining requests that may follow at once
     * @param reset until all of {@code limit} may follow at once again
     * @param retryAfter until the next request may follow; zero where {@code allowed}
     */
    public record Rate(
            boolean allowed, int limit, int remaining, Duration reset, Duration retryAfter) {

        /** {@code RateLimit-Reset}: whole seconds, rounded up. */
        public long resetSeconds() {
            return wholeSeconds(reset);
        }

        /** {@code Retry-After}: whole seconds, rounded up; 0 where {@code allowed}. */
        public long retryAfterSeconds() {
            return wholeSeconds(retryAfter);
        }

        private static long wholeSeconds(Duration time) {
            return time.plusSeconds(1).minusNanos(1).toSeconds();
        }
    }

    @Inject Clock clock;

    private final Tally<Answer> answers = new Tally<>(Answer.class);

    private enum Answer {
        ALLOWED,
        THROTTLED
    }

    private Cache<Long, LimitedBucket> buckets;

    /** A bucket, and the limit that it was made for. */
    private record LimitedBucket(int limit, Bucket bucket) {}

    @Override
    public void describe(Meters meters) {
        meters.counter(
                "camerata_api_token_requests_total",
                "Requests with an API token, by whether its rate allowed them",
                "outcome",
                answers);
    }

    @PostConstruct
    void fillEveryBucket() {
        buckets =
                Caffeine.newBuilder()
                        .maximumSize(TOKENS_MAX)
                        .expireAfterAccess(PERIOD.multipliedBy(2))
                        .ticker(this::nanos)
                        .build();
    }

    /**
     * Counts one request, unless it is one too many.
     *
     * @param limit requests per minute, {@value #LIMIT_MIN} to {@value #LIMIT_MAX}; another than
     *     last time holds at once, and the bucket stays as full as it was
     */
    Rate take(long tokenId, int limit) {
        if (limit < LIMIT_MIN || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("limit is out of range: " + limit);
        }
        LimitedBucket bucket =
                buckets.asMap()
                        .compute(
                                tokenId,
                                (id, known) -> known == null ? full(limit) : limited(known, limit));
        ConsumptionProbe probe = bucket.bucket().tryConsumeAndReturnRemaining(1);
        answers.add(probe.isConsumed() ? Answer.ALLOWED : Answer.THROTTLED);
        return new Rate(
                probe.isConsumed(),
                limit,
                Math.toIntExact(probe.getRemainingTokens()),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Once a token is deleted. */
    void forget(long tokenId) {
        buckets.invalidate(tokenId);
    }

    private LimitedBucket full(int limit) {
        Bucket bucket =
                Bucket.builder()
                        .addLimit(bandwidth(limit))
                        .withCustomTimePrecision(new ClockMeter(clock))
                        .build();
        return new LimitedBucket(limit, bucket);
    }

    private static LimitedBucket limited(LimitedBucket known, int limit) {
        if (known.limit() == limit) {
            return known;
        }
        known.bucket()
                .replaceConfiguration(
                        BucketConfiguration.builder().addLimit(bandwidth(limit)).build(),
                        TokensInheritanceStrategy.PROPORTIONALLY);
        return new LimitedBucket(limit, known.bucket());
    }

    private static Bandwidth bandwidth(int limit) {
        return Bandwidth.builder().capacity(limit).refillGreedy(limit, PERIOD).build();
    }

    private long nanos() {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    /** Bucket4j's view of our clock. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
