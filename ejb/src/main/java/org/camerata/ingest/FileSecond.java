package org.camerata.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camerata.camera.ProfileId;
import org.camerata.node.NodeSettings;

/**
 * Debian's RTMP module names files by the second, and overwrites one that was begun in the same
 * second (R4): with it, a stream may begin once a second. Our own module has no need of this.
 */
@ApplicationScoped
class FileSecond {

    /** nginx reads the clock once a loop; so much later it is sure to see the new second. */
    private static final Duration CLOCK_SLACK = Duration.ofMillis(20);

    /** Of publishers of one stream that come in the same second, so many are let in. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(5);

    @Inject NodeSettings settings;
    @Inject Clock clock;

    private final Map<ProfileId, Instant> lastBegun = new ConcurrentHashMap<>();

    /**
     * Returns in a second that no file of the stream was begun in yet.
     *
     * @throws TooManyPublishers if that is too far away
     */
    void await(ProfileId profile) {
        if (!settings.ownRtmpModule()) {
            waitUntil(turn(profile, clock.instant()));
        }
    }

    /** The first second that is free. Each gets one of its own. */
    Instant turn(ProfileId profile, Instant now) {
        return lastBegun.merge(
                profile,
                now.truncatedTo(ChronoUnit.SECONDS),
                (last, second) -> second.isAfter(last) ? second : later(last, now));
    }

    /** No further into the future than somebody would wait. */
    private static Instant later(Instant last, Instant now) {
        Instant next = last.plusSeconds(1);
        return next.isAfter(now.plus(WAIT_MAX).plusSeconds(1)) ? last : next;
    }

    private void waitUntil(Instant start) {
        Duration wait = Duration.between(clock.instant(), start).plus(CLOCK_SLACK);
        if (wait.compareTo(CLOCK_SLACK) <= 0) {
            return;
        }
        if (wait.compareTo(WAIT_MAX) > 0) {
            throw new TooManyPublishers(wait);
        }
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server stops", e);
        }
    }
}
