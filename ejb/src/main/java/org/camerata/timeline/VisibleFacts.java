package org.camerata.timeline;

import java.time.Instant;
import java.util.List;
import org.camerata.shared.TimeRange;

/**
 * The facts of a camera, and since when the caller may know of them (A2). Footage that began before
 * does not exist for them, so its time is hidden to its end.
 */
record VisibleFacts(CameraFacts facts, Instant since) {

    static VisibleFacts of(CameraFacts facts, Instant grantedSince) {
        Instant since = grantedSince;
        if (!since.equals(Instant.MIN)) {
            since =
                    facts.segments().stream()
                            .filter(segment -> segment.startedAt().isBefore(grantedSince))
                            .map(segment -> end(segment.endedAt(), facts.range()))
                            .reduce(grantedSince, VisibleFacts::later);
        }
        return new VisibleFacts(facts, since);
    }

    List<Span> spans() {
        Claims claims = new Claims();
        claims.add(Instant.MIN, since, Cause.HIDDEN);
        claims.all().addAll(Claims.of(facts));
        return Sweep.spans(facts.range(), claims.all());
    }

    /** Where it begins before, it is not told. */
    boolean isVisible(Instant from) {
        return !from.isBefore(since);
    }

    private static Instant end(Instant endedAt, TimeRange range) {
        return endedAt == null ? range.to() : endedAt;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
