package org.camerata.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.camerata.node.HotVolume;
import org.camerata.node.NodeSettings;

/** How often each segment is read again, and how fast. */
@ApplicationScoped
class ScrubPlan {

    /** So that a small volume is read in minutes, not over a month. */
    static final long RATE_MIN_BYTES = 4_000_000; // a second

    /** Half of what one disk reads in a row; the other half is for who records and watches. */
    static final long RATE_MAX_BYTES = 64_000_000; // a second

    /** Where nothing is to be read by itself. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    @Inject NodeSettings settings;
    @Inject HotVolume volume;

    /** When a segment that was read, or finished, at a time is to be read again. */
    Instant next(Instant last) {
        return last.plus(period());
    }

    private Duration period() {
        int days = settings.scrubDays();
        return days == 0 ? NEVER : Duration.ofDays(days);
    }

    /** Bytes a second: all that lies on the volume, once in the period. */
    long rateBytes() {
        HotVolume.Usage usage = volume.usage();
        return rateBytes(usage.totalBytes() - usage.freeBytes(), period());
    }

    static long rateBytes(long usedBytes, Duration period) {
        return Math.max(RATE_MIN_BYTES, Math.min(RATE_MAX_BYTES, usedBytes / period.toSeconds()));
    }
}
