package org.camerata.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camerata.node.MediaCore;
import org.camerata.node.MediaCoreAway;
import org.camerata.node.NodeOutages;
import org.camerata.node.RunningStream;

/** Asks nginx who publishes, and mends what differs, in both directions. */
@ApplicationScoped
class SessionReconciler {

    /** A media core that is silent for so long has no streams (I3). */
    static final Duration SILENCE_MAX = Duration.ofSeconds(6);

    /**
     * Between two comparisons with the database. So old is a session's last sign at most, and its
     * count of bytes, if this server dies.
     */
    static final Duration LEDGER_CHECK = Duration.ofSeconds(10);

    private static final String NO_EPOCH = "";

    @Inject Reconciliation reconciliation;
    @Inject LedgerCheck ledger;
    @Inject StillAllowed stillAllowed;
    @Inject Refusals refusals;
    @Inject LivePublishers live;
    @Inject MediaCore mediaCore;
    @Inject NodeOutages outages;
    @Inject Clock clock;

    private Instant lastAnswer = Instant.MAX;
    private Instant nextLedgerCheck = Instant.MIN;

    synchronized void sweep() {
        try {
            String epoch = mediaCore.epoch();
            List<RunningStream> running = mediaCore.streamsAfter(System.nanoTime());
            lastAnswer = clock.instant();
            outages.mediaCoreAnswered(epoch, lastAnswer);
            if (!live.isComplete()) {
                ledger.restore(epoch, running);
            }
            reconciliation.reconcile(epoch, running).forEach(mediaCore::dropPublisher);
            stillAllowed.check();
        } catch (MediaCoreAway e) {
            endAllAfterSilence();
        }
        compareNowAndThen();
    }

    private void compareNowAndThen() {
        Instant now = clock.instant();
        if (live.isComplete() && !now.isBefore(nextLedgerCheck)) {
            nextLedgerCheck = now.plus(LEDGER_CHECK);
            ledger.compare();
            refusals.write();
        }
    }

    private void endAllAfterSilence() {
        if (lastAnswer.isAfter(clock.instant())) {
            lastAnswer = clock.instant(); // never heard since this server started
        }
        if (lastAnswer.plus(SILENCE_MAX).isBefore(clock.instant())) {
            outages.mediaCoreIsSilent();
            live.complete(); // nothing runs
            reconciliation.reconcile(NO_EPOCH, List.of());
        }
    }
}
