package org.camerata.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.camerata.recording.SegmentSpan;

/**
 * Collects what the facts of one camera claim. Each claim depends on facts near to it alone, never
 * on the range that was asked for (L4).
 */
final class Claims {

    /**
     * From what lets footage begin to its first frame: nginx waits for a key frame, which cheap
     * cameras send every 10 s, and its recorder is switched within 2 s.
     */
    static final Duration START_MAX = Duration.ofSeconds(30);

    private static final String FIRST_FRAME = "The first key frame was awaited";

    private final List<Claim> all = new ArrayList<>();
    private final List<Instant> beginnings; // of segments, the earliest first

    private Claims(List<Instant> beginnings) {
        this.beginnings = beginnings;
    }

    /**
     * Nothing where the end is not after the start. What goes on where the last claim ended is part
     * of it: the segments of a year are as few claims as it has gaps.
     */
    void add(Instant from, Instant to, Cause cause) {
        if (!from.isBefore(to)) {
            return;
        }
        Claim last = all.isEmpty() ? null : all.get(all.size() - 1);
        if (last != null && last.range().to().equals(from) && last.cause().equals(cause)) {
            all.set(all.size() - 1, Claim.of(last.range().from(), to, cause));
        } else {
            all.add(Claim.of(from, to, cause));
        }
    }

    void gap(Instant from, Instant to, GapReason reason, String detail) {
        add(from, to, Cause.gap(reason, detail));
    }

    /** From here on footage can begin, and is awaited until it does. */
    void mayBegin(Instant at) {
        Instant latest = at.plus(START_MAX);
        Instant begun = firstBeginning(at);
        Instant end = begun == null || begun.isAfter(latest) ? latest : begun;
        gap(at, end, GapReason.STARTING, FIRST_FRAME);
    }

    /** Of a segment, not before a time; null where there is none. */
    private Instant firstBeginning(Instant at) {
        int found = Collections.binarySearch(beginnings, at);
        int place = found < 0 ? -found - 1 : found;
        return place < beginnings.size() ? beginnings.get(place) : null;
    }

    List<Claim> all() {
        return all;
    }

    static List<Claim> of(CameraFacts facts) {
        Claims claims = new Claims(facts.segments().stream().map(SegmentSpan::startedAt).toList());
        new FootageClaims(facts).into(claims);
        new PlanClaims(facts).into(claims);
        new SessionClaims(facts).into(claims);
        new NodeClaims(facts).into(claims);
        new RefusalClaims(facts).into(claims);
        return claims.all();
    }
}
