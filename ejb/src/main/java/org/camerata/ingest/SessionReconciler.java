package org.camerata.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camerata.node.MediaCore;
import org.camerata.node.MediaCoreAway;
import org.camerata.node.RunningStream;

/** Asks nginx who publishes, and mends what differs, in both directions. */
@ApplicationScoped
class SessionReconciler {

    /** A media core that is silent for so long has no streams (I3). */
    static final Duration SILENCE_MAX = Duration.ofSeconds(6);

    private static final String NO_EPOCH = "";

    @Inject Reconciliation reconciliation;
    @Inject MediaCore mediaCore;
    @Inject Clock clock;

    private Instant lastAnswer = Instant.MAX;

    synchronized void sweep() {
        try {
            String epoch = mediaCore.epoch();
            List<RunningStream> running = mediaCore.streams();
            lastAnswer = clock.instant();
            reconciliation.reconcile(epoch, running).forEach(mediaCore::dropPublisher);
        } catch (MediaCoreAway e) {
            endAllAfterSilence();
        }
    }

    private void endAllAfterSilence() {
        if (lastAnswer.isAfter(clock.instant())) {
            lastAnswer = clock.instant(); // never heard since this server started
        }
        if (lastAnswer.plus(SILENCE_MAX).isBefore(clock.instant())) {
            reconciliation.reconcile(NO_EPOCH, List.of());
        }
    }
}
