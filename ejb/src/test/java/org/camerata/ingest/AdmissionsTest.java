package org.camerata.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.camerata.audit.Actor;
import org.camerata.audit.AuditAction;
import org.camerata.audit.CurrentActor;
import org.camerata.camera.CameraStream;
import org.camerata.camera.CamerasInMemory;
import org.camerata.camera.StreamKeyRejected;
import org.camerata.fakes.AuditList;
import org.camerata.fakes.EventList;
import org.camerata.fakes.HandClock;
import org.camerata.node.MediaCoreAway;
import org.camerata.node.MediaCoreByHand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdmissionsTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    final Admissions admissions = new Admissions();
    final CamerasInMemory cameras = new CamerasInMemory();
    final MediaCoreByHand nginx = new MediaCoreByHand();
    final AuditList written = new AuditList();
    final CameraStream gate = cameras.add(7, "k3v9q0z7m2x6c1b8", "gate-key");

    @BeforeEach
    void assemble() {
        Ingest ingest = new Ingest();
        ingest.cameras = cameras;
        ingest.sessions = new SessionsInMemory();
        ingest.started = new EventList<>();
        ingest.clock = new HandClock(NOON);
        admissions.ingest = ingest;
        admissions.mediaCore = nginx;
        admissions.actor = new CurrentActor();
        admissions.trail = written;
        admissions.clock = new HandClock(NOON.plusSeconds(60)); // nothing to wait for
    }

    @Test
    void dropTheDeadPredecessorBeforeNginxSeesTheSuccessor() {
        admit(1);
        nginx.publish(1, gate.name().value());

        assertThat(admit(2)).isEqualTo(gate.name().value());
        assertThat(nginx.streams()).isEmpty();
    }

    @Test
    void failWhereThePredecessorCannotBeDropped() {
        admit(1);
        nginx.away = true;

        assertThatThrownBy(() -> admit(2)).isInstanceOf(MediaCoreAway.class);
    }

    @Test
    void needNothingOfNginxForAFirstPublisher() {
        nginx.away = true;

        assertThat(admit(1)).isEqualTo(gate.name().value());
    }

    @Test
    void writeDownWhichCameraCameInAndWhoWasRefused() {
        admit(1);
        assertThat(admissions.actor.get()).isEqualTo(Actor.camera(7, "camera 7", "10.0.0.9", null));

        PublishAttempt guess =
                new PublishAttempt("guess", new MediaClient("epoch", 2), "10.0.0.10");
        assertThatThrownBy(() -> admissions.admit(guess)).isInstanceOf(StreamKeyRejected.class);

        assertThat(admissions.actor.get()).isEqualTo(Actor.anonymous("10.0.0.10", null));
        assertThat(written.actions())
                .containsExactly(AuditAction.STREAM_ADMITTED, AuditAction.STREAM_REFUSED);
        assertThat(written.events).noneMatch(event -> event.toString().contains("guess"));
    }

    private String admit(long client) {
        MediaClient connection = new MediaClient("epoch", client);
        return admissions.admit(new PublishAttempt("gate-key", connection, "10.0.0.9")).value();
    }
}
