package org.camerata.timeline;

import org.camerata.ingest.RefusalSpan;

/** When the camera was kept out. */
final class RefusalClaims {

    private final CameraFacts facts;

    RefusalClaims(CameraFacts facts) {
        this.facts = facts;
    }

    void into(Claims claims) {
        facts.refusals()
                .forEach(
                        run ->
                                claims.gap(
                                        run.firstAt(),
                                        run.lastAt().plusMillis(1), // the attempt itself
                                        GapReason.REFUSED,
                                        sentence(run)));
    }

    private static String sentence(RefusalSpan run) {
        String why =
                switch (run.reason()) {
                    case DEACTIVATED -> "The camera is deactivated";
                    case ADDRESS -> "It may not publish from " + run.address();
                    case KEY_RETIRED -> "It still used a stream key that was exchanged";
                    case TOO_OFTEN -> "It came too often in one second";
                    case NO_ANSWER -> "The media core did not answer";
                };
        return "%s: refused %d %s"
                .formatted(why, run.attemptCount(), run.attemptCount() == 1 ? "time" : "times");
    }
}
