package org.camerata.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.camerata.access.AddressRanges;
import org.camerata.camera.CameraDeactivated;
import org.camerata.camera.CameraRemoved;
import org.camerata.camera.CameraStream;
import org.camerata.camera.KnownPublisher;
import org.camerata.camera.RecordingPlan;
import org.camerata.node.RunningStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reconciler, the drop and the ledger together, whoever of them was away. */
class SessionReconcilerTest {

    static final Duration SHORT = Duration.ofSeconds(2);

    final IngestByHand ingest = new IngestByHand();
    final SessionReconciler reconciler = ingest.reconciler;
    final CameraStream gate = ingest.gate;

    @BeforeEach
    void theGatePublishes() {
        ingest.publish("gate-key", 1);
        sweep();
        assertThat(ingest.sessions.live()).hasSize(1);
    }

    @Test
    void leavesAloneWhatBothSidesKnow() {
        ingest.clock.advance(Duration.ofHours(1));
        sweep();

        assertThat(ingest.sessions.all).hasSize(1);
        assertThat(ingest.sessions.seen)
                .containsEntry(1L, IngestByHand.NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void writesDownWhatWasReceivedWhileASessionRuns() {
        ingest.nginx.publish(running(7_000_000_000L));
        ingest.clock.advance(SessionReconciler.LEDGER_CHECK);
        sweep();

        assertThat(ingest.sessions.all.get(0).row().bytesIn()).isEqualTo(7_000_000_000L);
    }

    @Test
    void losesNoMoreOfTheCountThanItDidNotWriteDown() {
        ingest.nginx.publish(running(7_000));
        ingest.clock.advance(SessionReconciler.LEDGER_CHECK);
        sweep();
        ingest.nginx.dropPublisher(gate.name().value());
        restarted().reconciler.sweep();

        PublishSession session = ingest.sessions.all.get(0);
        assertThat(session.endReason()).isEqualTo(EndReason.LOST);
        assertThat(session.row().bytesIn()).isEqualTo(7_000);
    }

    @Test
    void saysThatACameraIsOnlineWhereTheCallbackWasLost() {
        ingest.clock.advance(Reconciliation.ARRIVAL_MAX.plusMillis(1));
        sweep();

        assertThat(ingest.cameras.onlineSince).containsEntry(gate.camera(), IngestByHand.NOON);
    }

    @Test
    void endsWhatNginxLostWhenItWasSeenLast() {
        ingest.clock.advance(SHORT);
        sweep();
        ingest.nginx.dropPublisher(gate.name().value());
        ingest.clock.advance(Reconciliation.ARRIVAL_MAX.plusMillis(1));
        sweep();

        PublishSession session = ingest.sessions.all.get(0);
        assertThat(session.endReason()).isEqualTo(EndReason.LOST);
        assertThat(session.endedAt()).isEqualTo(IngestByHand.NOON.plus(SHORT));
    }

    @Test
    void givesAnAdmittedPublisherTimeToArrive() {
        ingest.admit("door-key", 2);
        ingest.clock.advance(Reconciliation.ARRIVAL_MAX);
        sweep();
        assertThat(ingest.live.find(ingest.door.profile())).isPresent();

        ingest.clock.advance(SHORT);
        sweep();
        assertThat(ingest.live.find(ingest.door.profile())).isEmpty();
    }

    @Test
    void adoptsAStrangerThatStaysAndMayPublish() {
        ingest.nginx.publish(4, ingest.door.name().value());
        sweep();
        assertThat(ingest.live.find(ingest.door.profile())).isEmpty();

        sweep();
        sweep();
        assertThat(ingest.sessions.live(ingest.door.profile())).isPresent();
        assertThat(ingest.cameras.onlineSince).containsKey(ingest.door.camera());
        assertThat(ingest.sessions.all).hasSize(2);
    }

    @Test
    void dropsAStrangerThatMayNotPublish() {
        ingest.nginx.publish(9, "nobodynobodynobo");
        sweep();
        sweep();

        assertThat(ingest.nginx.streams()).hasSize(1);
    }

    @Test
    void waitsForANameWhileAnAdmissionIsUnderWay() {
        ingest.nginx.publish(4, "the-key-itself");
        sweep();
        sweep();

        assertThat(ingest.nginx.streams()).hasSize(2);
        assertThat(ingest.sessions.all).hasSize(1);
    }

    @Test
    void keepsSessionsThroughAShortSilence() {
        ingest.nginx.away = true;
        sweep();
        ingest.clock.advance(SessionReconciler.SILENCE_MAX);
        sweep();

        assertThat(ingest.sessions.live()).hasSize(1);
    }

    @Test
    void endsAllSessionsAfterALongSilence() {
        ingest.nginx.away = true;
        ingest.clock.advance(SessionReconciler.SILENCE_MAX.plusMillis(1));
        sweep();

        assertThat(ingest.sessions.live()).isEmpty();
        assertThat(ingest.cameras.onlineSince).isEmpty();
    }

    @Test
    void endsTheSessionAndTheStreamOfADeactivatedCamera() {
        ingest.drop.onDeactivated(new CameraDeactivated(gate.camera()));
        ingest.journal.write();

        assertThat(ingest.sessions.all.get(0).endReason()).isEqualTo(EndReason.DEACTIVATED);
        assertThat(ingest.nginx.streams()).isEmpty();
    }

    @Test
    void saysThatSomebodyDisconnectedAStreamHoweverSoonNginxSaysThatItLeft() {
        MediaClient client = new MediaClient(IngestByHand.EPOCH, 1);
        ingest.nginx.whenDropped = () -> ingest.live.ended(client);

        assertThat(ingest.drop.atOnce(gate.camera(), EndReason.DISCONNECTED)).isEqualTo(1);
        ingest.journal.write();

        assertThat(ingest.sessions.all.get(0).endReason()).isEqualTo(EndReason.DISCONNECTED);
        assertThat(ingest.nginx.streams()).isEmpty();
    }

    @Test
    void leavesASessionThatEndsDuringTheComparisonItsOwnReason() {
        ingest.sessions.whenListed =
                () -> ingest.live.ended(new MediaClient(IngestByHand.EPOCH, 1));
        ingest.clock.advance(SessionReconciler.LEDGER_CHECK);
        sweep();

        assertThat(ingest.sessions.all.get(0).endReason()).isEqualTo(EndReason.LEFT);
    }

    @Test
    void endsTheSessionAndTheStreamOfARemovedCamera() {
        ingest.drop.onRemoved(new CameraRemoved(gate.camera()));
        ingest.journal.write();

        assertThat(ingest.sessions.all.get(0).endReason()).isEqualTo(EndReason.REMOVED);
        assertThat(ingest.nginx.streams()).isEmpty();
    }

    @Test
    void dropsADeactivatedCameraLaterWhereNginxDidNotAnswer() {
        ingest.nginx.away = true;
        ingest.known.remove("gate-key");
        ingest.drop.onDeactivated(new CameraDeactivated(gate.camera()));
        ingest.nginx.away = false;
        assertThat(ingest.nginx.streams()).hasSize(1);

        sweep();
        sweep();
        assertThat(ingest.nginx.streams()).isEmpty();
    }

    @Test
    void endsAStreamWhoseKeyIsWorthlessByNow() {
        ingest.known.put(
                "gate-key",
                new KnownPublisher(
                        gate,
                        1,
                        ingest.clock.instant(),
                        AddressRanges.ANY,
                        RecordingPlan.of(true)));
        sweep();
        ingest.journal.write();

        assertThat(ingest.sessions.all.get(0).endReason()).isEqualTo(EndReason.KEY_RETIRED);
        assertThat(ingest.nginx.streams()).isEmpty();
    }

    @Test
    void remembersAfterARestartWhatTheDatabaseAndNginxKnow() {
        IngestByHand restarted = restarted();
        restarted.reconciler.sweep();

        assertThat(restarted.live.find(gate.profile()))
                .hasValueSatisfying(
                        session -> {
                            assertThat(session.startedAt()).isEqualTo(IngestByHand.NOON);
                            assertThat(session.keyId()).isEqualTo(1);
                        });
        assertThat(ingest.sessions.all).hasSize(1);
    }

    @Test
    void losesAfterARestartWhatNginxNoLongerKnows() {
        ingest.nginx.dropPublisher(gate.name().value());
        restarted().reconciler.sweep();

        assertThat(ingest.sessions.all.get(0).endReason()).isEqualTo(EndReason.LOST);
    }

    @Test
    void writesAgainWhatTheDatabaseNeverGot() {
        ingest.sessions.all.clear();
        ingest.clock.advance(SessionReconciler.LEDGER_CHECK);
        sweep();
        ingest.journal.write();

        assertThat(ingest.sessions.live(gate.profile())).isPresent();
    }

    private RunningStream running(long bytesIn) {
        return new RunningStream(gate.name().value(), 1, "10.0.0.9", bytesIn);
    }

    private void sweep() {
        reconciler.sweep();
        ingest.journal.write();
    }

    /** The same nginx and database, and a server that remembers nothing. */
    private IngestByHand restarted() {
        IngestByHand next = new IngestByHand();
        next.sessions.all.addAll(ingest.sessions.all);
        ingest.nginx
                .streams()
                .forEach(stream -> next.nginx.publish(stream.clientId(), stream.name()));
        return next;
    }
}
