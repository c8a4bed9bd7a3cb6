package org.camerata.ingest;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camerata.camera.CameraStreams;
import org.camerata.camera.ProfileId;
import org.camerata.ingest.SessionLedger.SessionRow;
import org.camerata.ingest.SessionLedger.SessionSign;
import org.camerata.meter.Metered;
import org.camerata.meter.Meters;
import org.camerata.meter.Tally;
import org.camerata.node.RunningStream;

/** Makes the database agree with what is remembered, and the other way round at a start. */
@ApplicationScoped
class LedgerCheck implements Metered {

    @Inject SessionJournal journal;
    @Inject SessionLedger ledger;
    @Inject LivePublishers live;
    @Inject CameraStreams cameras;
    @Inject Clock clock;

    private final Tally<Mend> mends = new Tally<>(Mend.class);

    private enum Mend {
        /** The database had a session that nobody remembered. */
        ENDED,
        /** It lacked one that runs. */
        WRITTEN
    }

    @Override
    public void describe(Meters meters) {
        meters.counter(
                "camerata_ledger_mends_total",
                "Sessions that the database had wrong",
                "kind",
                mends);
    }

    /** A server that just started remembers those of its sessions that nginx still has. */
    void restore(String epoch, List<RunningStream> running) {
        Map<MediaClient, RunningStream> clients =
                running.stream()
                        .collect(
                                toMap(
                                        one -> new MediaClient(epoch, one.clientId()),
                                        one -> one,
                                        (one, other) -> one));
        for (SessionRow row : ledger.live()) {
            RunningStream stream = clients.get(row.client());
            if (stream != null) {
                cameras.byProfile(row.profile())
                        .filter(owner -> owner.name().value().equals(stream.name()))
                        .ifPresent(owner -> live.remember(row.session(owner, clock.instant())));
            }
        }
        live.complete();
    }

    /**
     * Ends rows that nobody remembers, writes those that are missing, and says that the others
     * still run, and what they have received. Nothing while the journal has not been written.
     */
    void compare() {
        if (!journal.write()) {
            return;
        }
        List<SessionRow> rows = ledger.live(); // before memory, so that each is remembered or over
        Map<ProfileId, LiveSession> missing =
                live.all().stream().collect(toMap(LiveSession::profile, session -> session));
        List<SessionSign> running = new ArrayList<>();
        List<Long> over = new ArrayList<>();
        for (SessionRow row : rows) {
            LiveSession session = missing.get(row.profile());
            if (session != null && session.client().equals(row.client())) {
                running.add(new SessionSign(row.id(), session.bytesIn()));
                missing.remove(row.profile());
            } else if (session == null) {
                over.add(row.id());
            }
        }
        if (journal.write()) { // what ended just now has its own reason
            over.forEach(ledger::lose);
            mends.add(Mend.ENDED, over.size());
        }
        Instant now = clock.instant();
        ledger.seen(running, now);
        ledger.calm(now);
        mends.add(Mend.WRITTEN, missing.size());
        missing.values().forEach(this::tellAgain);
    }

    private void tellAgain(LiveSession session) {
        journal.tell(new SessionNews.Began(session));
        if (session.online()) {
            journal.tell(new SessionNews.WentOnline(session));
        }
    }
}
