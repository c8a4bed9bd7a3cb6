package org.camerata.timeline;

import java.time.Instant;
import org.camerata.node.Outage;

/** When nothing could be recorded here. */
final class NodeClaims {

    private final CameraFacts facts;

    NodeClaims(CameraFacts facts) {
        this.facts = facts;
    }

    void into(Claims claims) {
        facts.outages().forEach(outage -> claim(outage, claims));
    }

    private void claim(Outage outage, Claims claims) {
        Instant end = outage.lasts() ? facts.range().to() : outage.endedAt();
        Cause cause =
                switch (outage.kind()) {
                    case SERVER -> Cause.gap(GapReason.SERVER_DOWN, "The server was not running");
                    case MEDIA_CORE ->
                            Cause.gap(GapReason.SERVER_DOWN, "The media core was not running");
                    case NO_ROOM ->
                            Cause.gap(
                                    GapReason.NO_ROOM,
                                    "The volume was nearly full, so recording was stopped");
                };
        claims.add(outage.beganAt(), end, cause);
        if (!outage.lasts()) {
            claims.mayBegin(end);
        }
    }
}
