package org.camerata.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.camerata.camera.CameraDeactivated;
import org.camerata.camera.CameraRemoved;
import org.camerata.camera.CameraStream;
import org.camerata.camera.CamerasInMemory;
import org.camerata.fakes.EventList;
import org.camerata.fakes.HandClock;
import org.camerata.node.MediaCoreByHand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reconciler and the drop together: what must end does, whenever nginx answers again. */
class SessionReconcilerTest {

    static final Duration SHORT = Duration.ofSeconds(2);

    final Ingest ingest = new Ingest();
    final SessionReconciler reconciler = new SessionReconciler();
    final PublisherDrop drop = new PublisherDrop();
    final CamerasInMemory cameras = new CamerasInMemory();
    final SessionsInMemory sessions = new SessionsInMemory();
    final MediaCoreByHand nginx = new MediaCoreByHand();
    final HandClock clock = new HandClock(Instant.parse("2026-11-24T12:00:00Z"));
    final CameraStream gate = cameras.add(7, "k3v9q0z7m2x6c1b8", "gate-key");

    @BeforeEach
    void theGatePublishes() {
        ingest.cameras = cameras;
        ingest.sessions = sessions;
        ingest.started = new EventList<>();
        ingest.clock = clock;
        reconciler.reconciliation = new Reconciliation();
        reconciler.reconciliation.ingest = ingest;
        reconciler.reconciliation.cameras = cameras;
        reconciler.reconciliation.sessions = sessions;
        reconciler.reconciliation.clock = clock;
        reconciler.mediaCore = nginx;
        reconciler.clock = clock;
        drop.ingest = ingest;
        drop.mediaCore = nginx;
        nginx.publish(1, gate.name().value());
        reconciler.sweep();
        assertThat(sessions.live()).hasSize(1);
    }

    @Test
    void keepsSessionsThroughAShortSilence() {
        nginx.away = true;
        reconciler.sweep();
        clock.advance(SessionReconciler.SILENCE_MAX);
        reconciler.sweep();

        assertThat(sessions.live()).hasSize(1);
    }

    @Test
    void endsAllSessionsAfterALongSilence() {
        nginx.away = true;
        clock.advance(SessionReconciler.SILENCE_MAX.plusMillis(1));
        reconciler.sweep();

        assertThat(sessions.live()).isEmpty();
        assertThat(cameras.onlineSince).isEmpty();
    }

    @Test
    void countsTheSilenceFromItsOwnStartWhereItNeverHeardOfNginx() {
        SessionReconciler restarted = new SessionReconciler();
        restarted.reconciliation = reconciler.reconciliation;
        restarted.mediaCore = nginx;
        restarted.clock = clock;
        nginx.away = true;

        restarted.sweep();
        clock.advance(SHORT);
        restarted.sweep();
        assertThat(sessions.live()).hasSize(1);

        clock.advance(SessionReconciler.SILENCE_MAX);
        restarted.sweep();
        assertThat(sessions.live()).isEmpty();
    }

    @Test
    void dropsWhatMayNotGoOn() {
        nginx.publish(9, "nobodynobodynobo");
        reconciler.sweep();

        assertThat(nginx.streams()).hasSize(1);
    }

    @Test
    void endsTheSessionAndTheStreamOfADeactivatedCamera() {
        deactivate();

        assertThat(sessions.all.get(0).endReason()).isEqualTo(EndReason.DEACTIVATED);
        assertThat(cameras.onlineSince).isEmpty();
        assertThat(nginx.streams()).isEmpty();
    }

    @Test
    void endsTheSessionAndTheStreamOfARemovedCamera() {
        cameras.set(gate.camera(), false, false);
        CameraRemoved event = new CameraRemoved(gate.camera(), gate.name());
        drop.endWithRemoval(event);
        drop.onRemoved(event);

        assertThat(sessions.all.get(0).endReason()).isEqualTo(EndReason.REMOVED);
        assertThat(nginx.streams()).isEmpty();
    }

    @Test
    void dropsADeactivatedCameraLaterWhereNginxDidNotAnswer() {
        nginx.away = true;
        deactivate();
        nginx.away = false;
        assertThat(nginx.streams()).hasSize(1);

        reconciler.sweep();

        assertThat(nginx.streams()).isEmpty();
    }

    private void deactivate() {
        cameras.set(gate.camera(), false, true);
        CameraDeactivated event = new CameraDeactivated(gate.camera(), gate.name());
        drop.endWithDeactivation(event);
        drop.onDeactivated(event);
    }
}
