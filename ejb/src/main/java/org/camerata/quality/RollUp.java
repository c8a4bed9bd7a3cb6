package org.camerata.quality;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.camerata.shared.UtcColumn;

/**
 * Makes minutes of samples and hours of minutes. What is there already is replaced, so it may run
 * twice, late, and on several nodes (Q4); it never goes back to where the finer points were pruned.
 */
@Stateless
public class RollUp {

    /** Samples of a minute may be written so long after it. */
    private static final Duration LATE_MAX = Duration.ofSeconds(15);

    /** What was rolled up last is done again, for what came late. */
    private static final int REPEATED = 2;

    private static final String MINUTES =
            """
            replace into quality_minute
                (profile_id, started_at, span_ms, bitrate_kbps_min, bitrate_kbps_avg, bitrate_kbps_max,
                 fps_min, fps_avg, fps_max, frames, missing_frames, key_interval_ms_avg,
                 key_interval_ms_max, jitter_ms_max, jumps, b_frames, audio_ms, width, height)
            select profile_id, date_format(sampled_at, '%Y-%m-%d %H:%i:00'), sum(span_ms),
                   min(bitrate_kbps), round(sum(bitrate_kbps * span_ms) / sum(span_ms), 1), max(bitrate_kbps),
                   min(fps), round(sum(fps * span_ms) / sum(if(fps is null, 0, span_ms)), 2), max(fps),
                   sum(frames), sum(missing_frames), round(avg(key_interval_ms)), max(key_interval_ms),
                   max(jitter_ms), sum(jumps), sum(b_frames), sum(if(audio_present, span_ms, 0)),
                   max(width), max(height)
            from quality_sample
            where sampled_at >= ?1 and sampled_at < ?2
            group by profile_id, date_format(sampled_at, '%Y-%m-%d %H:%i:00')
            """;

    private static final String HOURS =
            """
            replace into quality_hour
                (profile_id, started_at, span_ms, bitrate_kbps_min, bitrate_kbps_avg, bitrate_kbps_max,
                 fps_min, fps_avg, fps_max, frames, missing_frames, key_interval_ms_avg,
                 key_interval_ms_max, jitter_ms_max, jumps, b_frames, audio_ms, width, height)
            select profile_id, date_format(started_at, '%Y-%m-%d %H:00:00'), sum(span_ms),
                   min(bitrate_kbps_min), round(sum(bitrate_kbps_avg * span_ms) / sum(span_ms), 1),
                   max(bitrate_kbps_max), min(fps_min),
                   round(sum(fps_avg * span_ms) / sum(if(fps_avg is null, 0, span_ms)), 2), max(fps_max),
                   sum(frames), sum(missing_frames), round(avg(key_interval_ms_avg)),
                   max(key_interval_ms_max), max(jitter_ms_max), sum(jumps), sum(b_frames),
                   sum(audio_ms), max(width), max(height)
            from quality_minute
            where started_at >= ?1 and started_at < ?2
            group by profile_id, date_format(started_at, '%Y-%m-%d %H:00:00')
            """;

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /** The minutes that are over. */
    public void minutes() {
        Instant end = clock.instant().minus(LATE_MAX).truncatedTo(ChronoUnit.MINUTES);
        Instant kept = end.minus(Resolution.RAW.kept()).plus(1, ChronoUnit.MINUTES);
        roll(MINUTES, start(Resolution.MINUTE, Duration.ofMinutes(REPEATED), kept), end);
    }

    /** The hours up to now; the one that runs has what there is of it. */
    public void hours() {
        Instant now = clock.instant();
        Instant kept =
                now.truncatedTo(ChronoUnit.HOURS)
                        .minus(Resolution.MINUTE.kept())
                        .plus(1, ChronoUnit.HOURS);
        roll(HOURS, start(Resolution.HOUR, Duration.ofHours(REPEATED), kept), now);
    }

    private Instant start(Resolution coarser, Duration repeated, Instant kept) {
        Object last =
                entities.createNativeQuery(
                                "select max(started_at) from " + coarser.table(),
                                LocalDateTime.class)
                        .getSingleResult();
        if (last == null) {
            return kept;
        }
        Instant repeat = ((LocalDateTime) last).toInstant(ZoneOffset.UTC).minus(repeated);
        return repeat.isBefore(kept) ? kept : repeat;
    }

    private void roll(String sql, Instant start, Instant end) {
        entities.createNativeQuery(sql)
                .setParameter(1, UtcColumn.of(start))
                .setParameter(2, UtcColumn.of(end))
                .executeUpdate();
    }
}
