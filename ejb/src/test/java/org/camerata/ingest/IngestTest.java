package org.camerata.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.camerata.camera.CameraStream;
import org.camerata.camera.CamerasInMemory;
import org.camerata.camera.StreamKeyRejected;
import org.camerata.camera.StreamName;
import org.camerata.fakes.EventList;
import org.camerata.fakes.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IngestTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final MediaClient FIRST = new MediaClient("epoch", 1);
    static final MediaClient SECOND = new MediaClient("epoch", 2);

    final Ingest ingest = new Ingest();
    final CamerasInMemory cameras = new CamerasInMemory();
    final SessionsInMemory sessions = new SessionsInMemory();
    final EventList<StreamStarted> started = new EventList<>();
    final HandClock clock = new HandClock(NOON);
    final CameraStream gate = cameras.add(7, "k3v9q0z7m2x6c1b8", "gate-key");

    @BeforeEach
    void assemble() {
        ingest.cameras = cameras;
        ingest.sessions = sessions;
        ingest.started = started;
        ingest.clock = clock;
    }

    @Test
    void admitsAPublisherWithTheRightKeyUnderThePublicName() {
        assertThat(admit(FIRST)).isEqualTo(new Admission(gate, false, null));
        assertThat(sessions.live(gate.camera()))
                .hasValueSatisfying(
                        session -> {
                            assertThat(session.client()).isEqualTo(FIRST);
                            assertThat(session.startedAt()).isEqualTo(NOON);
                        });
    }

    @Test
    void opensNoSessionForAnUnknownKey() {
        PublishAttempt attempt = new PublishAttempt("guess", FIRST, "10.0.0.9");

        assertThatThrownBy(() -> ingest.admit(attempt)).isInstanceOf(StreamKeyRejected.class);
        assertThat(sessions.all).isEmpty();
    }

    @Test
    void opensNoSessionForACameraThatMayNotPublish() {
        cameras.set(gate.camera(), false, true);

        assertThatThrownBy(() -> admit(FIRST)).isInstanceOf(StreamKeyRejected.class);
        assertThat(sessions.all).isEmpty();
    }

    @Test
    void neverPrintsTheKeyOfAnAttempt() {
        assertThat(new PublishAttempt("gate-key", FIRST, "10.0.0.9").toString())
                .doesNotContain("gate-key")
                .contains("10.0.0.9");
    }

    @Test
    void letsACameraThatComesBackReplaceItself() {
        admit(FIRST);
        clock.advance(Duration.ofSeconds(30));

        Admission admission = admit(SECOND);

        assertThat(admission).isEqualTo(new Admission(gate, true, NOON.plusSeconds(30)));
        assertThat(sessions.live())
                .singleElement()
                .satisfies(session -> assertThat(session.client()).isEqualTo(SECOND));
        assertThat(sessions.all.get(0).endReason()).isEqualTo(EndReason.REPLACED);
    }

    @Test
    void isNotOnlineBeforeItsMediaArrives() {
        admit(FIRST);
        assertThat(cameras.onlineSince).isEmpty();

        ingest.started(gate.name());
        assertThat(cameras.onlineSince).containsEntry(gate.camera(), NOON);
        assertThat(started.fired).containsExactly(new StreamStarted(gate));
    }

    @Test
    void hearsNothingOfAStreamThatNobodyWasAdmittedFor() {
        ingest.started(gate.name());
        ingest.started(new StreamName("nobodynobodynobo"));

        assertThat(cameras.onlineSince).isEmpty();
        assertThat(started.fired).isEmpty();
    }

    @Test
    void takesACameraOfflineWhenItsPublisherLeaves() {
        admit(FIRST);
        ingest.started(gate.name());
        clock.advance(Duration.ofSeconds(30));

        ingest.ended(FIRST);

        assertThat(cameras.onlineSince).isEmpty();
        assertThat(cameras.lastSeen).containsEntry(gate.camera(), NOON.plusSeconds(30));
        assertThat(sessions.all.get(0).endReason()).isEqualTo(EndReason.LEFT);
    }

    @Test
    void endsASessionOnceHoweverOftenItIsTold() {
        admit(FIRST);
        ingest.ended(FIRST);
        clock.advance(Duration.ofSeconds(1));
        ingest.ended(FIRST);

        assertThat(sessions.all.get(0).endedAt()).isEqualTo(NOON);
        assertThatThrownBy(() -> sessions.all.get(0).end(EndReason.LOST, NOON))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isNotTakenOfflineByTheLateEndOfItsPredecessor() {
        admit(FIRST);
        admit(SECOND);
        ingest.started(gate.name());

        ingest.ended(FIRST);

        assertThat(sessions.live(gate.camera())).isPresent();
        assertThat(cameras.onlineSince).containsKey(gate.camera());
    }

    @Test
    void shrugsAtTheEndOfAClientThatNeverPublished() {
        admit(FIRST);

        ingest.ended(new MediaClient("epoch", 99));
        ingest.ended(new MediaClient("another epoch", 1));

        assertThat(sessions.live(gate.camera())).isPresent();
    }

    @Test
    void neverEndsASessionBeforeItBegan() {
        PublishSession session = new PublishSession(gate, FIRST, "10.0.0.9", NOON);
        session.end(EndReason.LOST, NOON.minusSeconds(1));

        assertThat(session.endedAt()).isEqualTo(NOON);
    }

    @Test
    void findsTheSessionThatAFileBelongsTo() {
        admit(FIRST);
        clock.advance(Duration.ofSeconds(60));
        admit(SECOND);

        assertThat(ingest.sessionBefore(gate.camera(), NOON)).isEmpty();
        assertThat(ingest.sessionBefore(gate.camera(), NOON.plusSeconds(1))).contains(1L);
        assertThat(ingest.sessionBefore(gate.camera(), NOON.plusSeconds(61))).contains(2L);
    }

    private Admission admit(MediaClient client) {
        return ingest.admit(new PublishAttempt("gate-key", client, "10.0.0.9"));
    }
}
