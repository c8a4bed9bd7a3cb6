package org.camerata.timeline;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camerata.recording.Damage;
import org.camerata.recording.SegmentSpan;

/** What of a finished segment is footage: all but the parts that cannot be read. */
final class DamageClaims {

    private final Map<Long, List<Damage>> bySegment;

    DamageClaims(List<Damage> damages) {
        this.bySegment = damages.stream().collect(groupingBy(Damage::recordingId));
    }

    /**
     * @param readableUntil up to here its file could be read, but for such parts
     */
    void claim(SegmentSpan segment, Instant readableUntil, Claims claims) {
        Instant from = segment.startedAt();
        for (Damage damage : bySegment.getOrDefault(segment.id(), List.of())) {
            claims.add(from, damage.startedAt(), Cause.FOOTAGE);
            claims.gap(
                    damage.startedAt(),
                    damage.endedAt(),
                    GapReason.DAMAGED,
                    "A part of the file of this footage cannot be read");
            from = damage.endedAt();
        }
        claims.add(from, readableUntil, Cause.FOOTAGE);
    }
}
