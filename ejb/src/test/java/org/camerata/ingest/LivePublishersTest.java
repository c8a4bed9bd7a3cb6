package org.camerata.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.camerata.camera.StreamName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A publisher comes and goes: what is remembered, and what the database hears of it. */
class LivePublishersTest {

    static final MediaClient FIRST = new MediaClient(IngestByHand.EPOCH, 1);

    final IngestByHand ingest = new IngestByHand();
    final LivePublishers live = ingest.live;

    @BeforeEach
    void theGatePublishes() {
        ingest.publish("gate-key", 1);
    }

    @Test
    void opensASessionAsThePublisherNamesItself() {
        assertThat(ingest.sessions.live(ingest.gate.profile()))
                .hasValueSatisfying(
                        session -> {
                            assertThat(session.client()).isEqualTo(FIRST);
                            assertThat(session.startedAt()).isEqualTo(IngestByHand.NOON);
                            assertThat(session.row().encoder()).isEqualTo("Camera 1.0");
                            assertThat(session.row().keyId()).isEqualTo(1);
                        });
    }

    @Test
    void letsACameraThatComesBackReplaceItself() {
        ingest.clock.advance(Duration.ofSeconds(30));
        ingest.publish("gate-key", 2);

        assertThat(ingest.sessions.live())
                .singleElement()
                .satisfies(session -> assertThat(session.client().id()).isEqualTo(2));
        assertThat(ingest.sessions.all.get(0).endReason()).isEqualTo(EndReason.REPLACED);
        assertThat(ingest.sessions.all.get(0).endedAt())
                .isEqualTo(IngestByHand.NOON.plusSeconds(30));
    }

    @Test
    void isNotOnlineBeforeItsMediaArrives() {
        assertThat(ingest.cameras.onlineSince).isEmpty();

        live.started(ingest.gate.name());
        live.started(ingest.gate.name());
        ingest.journal.write();

        assertThat(ingest.cameras.onlineSince)
                .containsEntry(ingest.gate.camera(), IngestByHand.NOON);
        assertThat(ingest.started.fired).containsExactly(new StreamStarted(ingest.gate));
    }

    @Test
    void hearsNothingOfAStreamThatNobodyWasAdmittedFor() {
        live.started(ingest.door.name());
        live.started(new StreamName("nobodynobodynobo"));
        ingest.journal.write();

        assertThat(ingest.cameras.onlineSince).isEmpty();
    }

    @Test
    void takesACameraOfflineWhenItsPublisherLeaves() {
        live.started(ingest.gate.name());
        ingest.clock.advance(Duration.ofSeconds(30));
        live.ended(FIRST);
        ingest.journal.write();

        assertThat(ingest.cameras.onlineSince).isEmpty();
        assertThat(ingest.cameras.lastSeen)
                .containsEntry(ingest.gate.camera(), IngestByHand.NOON.plusSeconds(30));
        assertThat(ingest.ended.fired)
                .containsExactly(new StreamEnded(ingest.gate, EndReason.LEFT));
    }

    @Test
    void endsASessionOnceHoweverOftenItIsTold() {
        live.ended(FIRST);
        ingest.clock.advance(Duration.ofSeconds(1));
        live.ended(FIRST);
        ingest.journal.write();

        PublishSession session = ingest.sessions.all.get(0);
        assertThat(session.endedAt()).isEqualTo(IngestByHand.NOON);
        assertThatThrownBy(() -> session.end(EndReason.LOST, IngestByHand.NOON))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isNotTakenOfflineByTheLateEndOfItsPredecessor() {
        ingest.publish("gate-key", 2);
        live.started(ingest.gate.name());
        live.ended(FIRST);
        ingest.journal.write();

        assertThat(ingest.sessions.live(ingest.gate.profile())).isPresent();
        assertThat(ingest.cameras.onlineSince).containsKey(ingest.gate.camera());
    }

    @Test
    void shrugsAtTheEndOfAClientThatNeverPublished() {
        live.ended(new MediaClient(IngestByHand.EPOCH, 99));
        live.ended(new MediaClient("another epoch", 1));

        assertThat(live.find(ingest.gate.profile())).isPresent();
    }

    @Test
    void neverEndsASessionBeforeItBegan() {
        LiveSession session = live.find(ingest.gate.profile()).orElseThrow();
        live.end(session, EndReason.LOST, IngestByHand.NOON.minusSeconds(1));
        ingest.journal.write();

        assertThat(ingest.sessions.all.get(0).endedAt()).isEqualTo(IngestByHand.NOON);
    }

    @Test
    void saysOfAStreamThatComesAndGoesThatItFlaps() {
        for (int client = 2; client <= Flapping.SESSION_COUNT; client++) {
            assertThat(ingest.cameras.flapping()).isEmpty();
            ingest.clock.advance(Duration.ofMinutes(1));
            ingest.publish("gate-key", client);
        }
        assertThat(ingest.cameras.flapping()).containsExactly(ingest.gate.profile());

        ingest.clock.advance(Flapping.WINDOW.plusSeconds(1));
        ingest.ledger.calm(ingest.clock.instant());
        assertThat(ingest.cameras.flapping()).isEmpty();
    }
}
