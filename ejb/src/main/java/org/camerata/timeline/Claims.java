package org.camerata.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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

    void add(Instant from, Instant to, Cause cause) {
        all.add(Claim.of(from, to, cause));
    }

    void gap(Instant from, Instant to, GapReason reason, String detail) {
        all.add(Claim.gap(from, to, reason, detail));
    }

    /** From here on footage can begin. */
    void mayBegin(Instant at) {
        gap(at, at.plus(START_MAX), GapReason.STARTING, FIRST_FRAME);
    }

    List<Claim> all() {
        return all;
    }

    static List<Claim> of(CameraFacts facts) {
        Claims claims = new Claims();
        new FootageClaims(facts).into(claims);
        new PlanClaims(facts).into(claims);
        new SessionClaims(facts).into(claims);
        new NodeClaims(facts).into(claims);
        new RefusalClaims(facts).into(claims);
        return claims.all();
    }
}
