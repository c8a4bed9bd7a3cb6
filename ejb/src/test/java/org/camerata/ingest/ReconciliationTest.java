package org.camerata.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camerata.camera.CameraStream;
import org.camerata.camera.CamerasInMemory;
import org.camerata.fakes.EventList;
import org.camerata.fakes.HandClock;
import org.camerata.node.RunningStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final String EPOCH = "epoch";

    final Ingest ingest = new Ingest();
    final Reconciliation reconciliation = new Reconciliation();
    final CamerasInMemory cameras = new CamerasInMemory();
    final SessionsInMemory sessions = new SessionsInMemory();
    final EventList<StreamStarted> started = new EventList<>();
    final HandClock clock = new HandClock(NOON);
    final CameraStream gate = cameras.add(7, "k3v9q0z7m2x6c1b8", "gate-key");
    final CameraStream door = cameras.add(8, "d00rd00rd00rd00r", "door-key");

    @BeforeEach
    void assemble() {
        ingest.cameras = cameras;
        ingest.sessions = sessions;
        ingest.started = started;
        ingest.clock = clock;
        reconciliation.ingest = ingest;
        reconciliation.cameras = cameras;
        reconciliation.sessions = sessions;
        reconciliation.clock = clock;
    }

    @Test
    void leavesAloneWhatBothSidesKnow() {
        admit("gate-key", 1);
        clock.advance(Duration.ofHours(1));

        assertThat(reconcile(EPOCH, running(gate, 1))).isEmpty();
        assertThat(sessions.live()).hasSize(1);
        assertThat(sessions.seen).containsEntry(1L, NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void endsWhatNginxLostWhenItWasSeenLast() {
        admit("gate-key", 1);
        ingest.started(gate.name());
        clock.advance(Reconciliation.ARRIVAL_MAX.plusMillis(1));

        assertThat(reconcile(EPOCH)).isEmpty();
        assertThat(sessions.live()).isEmpty();
        assertThat(sessions.all.get(0).endReason()).isEqualTo(EndReason.LOST);
        assertThat(cameras.onlineSince).isEmpty();
        assertThat(cameras.lastSeen).containsEntry(gate.camera(), NOON);
    }

    @Test
    void givesAnAdmittedPublisherTimeToArrive() {
        admit("gate-key", 1);
        clock.advance(Reconciliation.ARRIVAL_MAX);

        reconcile(EPOCH);

        assertThat(sessions.live()).hasSize(1);
    }

    @Test
    void endsAtOnceWhatBelongsToAnotherRunOfNginx() {
        admit("gate-key", 1);

        reconcile("next epoch");

        assertThat(sessions.live()).isEmpty();
    }

    @Test
    void doesNotTakeTheSameNumberOfAnotherStreamForTheSamePublisher() {
        admit("gate-key", 1);
        clock.advance(Reconciliation.ARRIVAL_MAX.plusMillis(1));

        assertThat(reconcile(EPOCH, running(door, 1))).isEmpty();
        assertThat(sessions.live())
                .singleElement()
                .satisfies(session -> assertThat(session.camera()).isEqualTo(door.camera()));
    }

    @Test
    void doesNotTakeTheSameNumberInAnotherRunForTheSamePublisher() {
        admit("gate-key", 1);

        assertThat(reconcile("next epoch", running(door, 1))).isEmpty();
        assertThat(sessions.live())
                .singleElement()
                .satisfies(session -> assertThat(session.camera()).isEqualTo(door.camera()));
    }

    @Test
    void adoptsAStrangerOfACameraThatMayPublish() {
        assertThat(reconcile(EPOCH, running(gate, 4))).isEmpty();

        assertThat(sessions.live(new MediaClient(EPOCH, 4))).isPresent();
        assertThat(cameras.onlineSince).containsEntry(gate.camera(), NOON);
        assertThat(started.fired).containsExactly(new StreamStarted(gate));
    }

    @Test
    void canBeRepeated() {
        reconcile(EPOCH, running(gate, 4));
        reconcile(EPOCH, running(gate, 4));

        assertThat(sessions.all).hasSize(1);
        assertThat(started.fired).hasSize(1);
    }

    @Test
    void opensNoSecondSessionBesideALiveOne() {
        admit("gate-key", 1);

        assertThat(reconcile(EPOCH, running(gate, 4))).isEmpty();
        assertThat(sessions.live())
                .singleElement()
                .satisfies(session -> assertThat(session.client().id()).isEqualTo(1));
    }

    @Test
    void namesTheStreamOfACameraThatMayNotPublish() {
        cameras.set(gate.camera(), false, true);

        assertThat(reconcile(EPOCH, running(gate, 4))).containsExactly(gate.name().value());
        assertThat(sessions.all).isEmpty();
    }

    @Test
    void namesAStreamThatNoCameraEverHad() {
        assertThat(reconcile(EPOCH, new RunningStream("nobodynobodynobo", 4, "10.0.0.66", 0)))
                .containsExactly("nobodynobodynobo");
    }

    @Test
    void waitsForANameWhileAnAdmissionIsUnderWay() {
        assertThat(reconcile(EPOCH, new RunningStream("the-key-itself", 4, "10.0.0.9", 0)))
                .isEmpty();
        assertThat(sessions.all).isEmpty();
    }

    private void admit(String key, long client) {
        ingest.admit(new PublishAttempt(key, new MediaClient(EPOCH, client), "10.0.0.9"));
    }

    private List<String> reconcile(String epoch, RunningStream... running) {
        return reconciliation.reconcile(epoch, List.of(running));
    }

    private static RunningStream running(CameraStream stream, long client) {
        return new RunningStream(stream.name().value(), client, "10.0.0.9", 0);
    }
}
