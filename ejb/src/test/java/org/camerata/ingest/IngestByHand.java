package org.camerata.ingest;

import java.time.Instant;
import org.camerata.audit.CurrentActor;
import org.camerata.camera.CameraStream;
import org.camerata.camera.CamerasInMemory;
import org.camerata.camera.KnownByHand;
import org.camerata.fakes.AuditList;
import org.camerata.fakes.EventList;
import org.camerata.fakes.HandClock;
import org.camerata.node.MediaCoreByHand;
import org.camerata.node.OutagesByHand;
import org.camerata.node.SettingsByHand;

/** The whole of ingest, with a database and an nginx in memory, and two cameras. */
class IngestByHand {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final String EPOCH = MediaCoreByHand.EPOCH;

    final HandClock clock = new HandClock(NOON);
    final CamerasInMemory cameras = new CamerasInMemory();
    final SessionsInMemory sessions = new SessionsInMemory();
    final MediaCoreByHand nginx = new MediaCoreByHand();
    final KnownByHand known = new KnownByHand();
    final AuditList written = new AuditList();
    final EventList<StreamStarted> started = new EventList<>();
    final EventList<StreamEnded> ended = new EventList<>();

    final SessionLedger ledger = new SessionLedger();
    final SessionJournal journal = new SessionJournal();
    final LivePublishers live = new LivePublishers();
    final Rush rush = new Rush();
    final RefusalsInMemory refusals = new RefusalsInMemory();
    final OutagesByHand outages = new OutagesByHand();
    final Admissions admissions = new Admissions();
    final PublisherDrop drop = new PublisherDrop();
    final SessionReconciler reconciler = new SessionReconciler();

    final CameraStream gate = cameras.add(7, "k3v9q0z7m2x6c1b8");
    final CameraStream door = cameras.add(8, "d00rd00rd00rd00r");

    IngestByHand() {
        known.add("gate-key", gate);
        known.add("door-key", door);
        Flapping flapping = new Flapping();
        flapping.sessions = sessions;
        flapping.cameras = cameras;
        ledger.sessions = sessions;
        ledger.cameras = cameras;
        ledger.flapping = flapping;
        ledger.started = started;
        ledger.ended = ended;
        journal.ledger = ledger;
        journal.rush = rush;
        live.journal = journal;
        live.clock = clock;
        assembleAdmissions();
        drop.live = live;
        drop.mediaCore = nginx;
        assemble(reconciler);
    }

    private void assembleAdmissions() {
        admissions.known = known;
        admissions.rush = rush;
        refusals.clock = clock;
        admissions.refusals = refusals;
        admissions.live = live;
        admissions.fileSecond = new FileSecond();
        admissions.fileSecond.settings = new SettingsByHand().withOwnRtmpModule();
        admissions.fileSecond.clock = clock;
        admissions.mediaCore = nginx;
        admissions.actor = new CurrentActor();
        admissions.trail = written;
        admissions.clock = clock;
    }

    /** Another run of the server beside the same nginx and database. */
    void assemble(SessionReconciler server) {
        server.live = live;
        server.mediaCore = nginx;
        server.refusals = refusals;
        server.outages = outages;
        server.clock = clock;
        server.reconciliation = new Reconciliation();
        server.reconciliation.live = live;
        server.reconciliation.known = known;
        server.reconciliation.clock = clock;
        server.ledger = new LedgerCheck();
        server.ledger.journal = journal;
        server.ledger.ledger = ledger;
        server.ledger.live = live;
        server.ledger.cameras = cameras;
        server.ledger.clock = clock;
        server.stillAllowed = new StillAllowed();
        server.stillAllowed.known = known;
        server.stillAllowed.live = live;
        server.stillAllowed.drop = drop;
        server.stillAllowed.clock = clock;
    }

    /** As nginx asks. */
    Admission attempt(String key, long client) {
        return admissions.admit(
                new PublishAttempt(key, new MediaClient(EPOCH, client), "10.0.0.9", "Camera 1.0"));
    }

    String admit(String key, long client) {
        return attempt(key, client).name().value();
    }

    /** A publisher that was let in, and of which nginx and the database know. */
    void publish(String key, long client) {
        nginx.publish(client, admit(key, client));
        journal.write();
    }
}
