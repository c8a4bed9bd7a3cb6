package org.camerata.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camerata.access.AddressRanges;
import org.camerata.audit.Actor;
import org.camerata.audit.AuditAction;
import org.camerata.camera.KnownPublisher;
import org.camerata.camera.RecordingPlan;
import org.camerata.camera.StreamKeyRejected;
import org.camerata.node.MediaCoreAway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdmissionsTest {

    final IngestByHand ingest = new IngestByHand();

    @BeforeEach
    void nginxWasHeardOnce() {
        ingest.reconciler.sweep();
    }

    @Test
    void letAPublisherInUnderThePublicName() {
        assertThat(ingest.admit("gate-key", 1)).isEqualTo(ingest.gate.name().value());
    }

    @Test
    void haveNginxRecordOnlyWhatIsToBeKept() {
        assertThat(ingest.attempt("gate-key", 1).record()).isTrue();

        ingest.known.put(
                "door-key",
                new KnownPublisher(
                        ingest.door, 2, null, AddressRanges.ANY, RecordingPlan.of(false)));
        assertThat(ingest.attempt("door-key", 2).record()).isFalse();
    }

    @Test
    void keepOutWhoHasNoKey() {
        assertThatThrownBy(() -> ingest.admit("guess", 1)).isInstanceOf(StreamKeyRejected.class);
        assertThat(ingest.live.all()).isEmpty();
    }

    @Test
    void keepOutWhoComesFromElsewhere() {
        AddressRanges office = AddressRanges.parse(List.of("192.0.2.0/24"));
        ingest.known.put(
                "gate-key",
                new KnownPublisher(ingest.gate, 1, null, office, RecordingPlan.of(true)));

        assertThatThrownBy(() -> ingest.admit("gate-key", 1)).isInstanceOf(StreamKeyRejected.class);
    }

    @Test
    void letInWhileTheDatabaseIsAwayAndWriteItDownLater() {
        ingest.sessions.away = true;
        ingest.admit("gate-key", 1);
        assertThat(ingest.journal.write()).isFalse();

        ingest.sessions.away = false;
        assertThat(ingest.journal.write()).isTrue();
        assertThat(ingest.sessions.all)
                .singleElement()
                .satisfies(s -> assertThat(s.startedAt()).isEqualTo(IngestByHand.NOON));
    }

    @Test
    void dropTheDeadPredecessorBeforeNginxSeesTheSuccessor() {
        ingest.publish("gate-key", 1);

        assertThat(ingest.admit("gate-key", 2)).isEqualTo(ingest.gate.name().value());
        assertThat(ingest.nginx.streams()).isEmpty();
    }

    @Test
    void failWhereThePredecessorCannotBeDropped() {
        ingest.publish("gate-key", 1);
        ingest.nginx.away = true;

        assertThatThrownBy(() -> ingest.admit("gate-key", 2)).isInstanceOf(MediaCoreAway.class);
        assertThat(ingest.live.all()).isEmpty(); // the predecessor is adopted again if it runs on
    }

    @Test
    void needNothingOfNginxForAFirstPublisher() {
        ingest.nginx.away = true;

        assertThat(ingest.admit("gate-key", 1)).isEqualTo(ingest.gate.name().value());
    }

    @Test
    void writeDownWhichCameraCameInAndWhoWasRefused() {
        ingest.admit("gate-key", 1);
        assertThat(ingest.admissions.actor.get())
                .isEqualTo(Actor.camera(7, "camera 7", "10.0.0.9", null));

        assertThatThrownBy(() -> ingest.admit("guess", 2)).isInstanceOf(StreamKeyRejected.class);

        assertThat(ingest.admissions.actor.get()).isEqualTo(Actor.anonymous("10.0.0.9", null));
        assertThat(ingest.written.actions())
                .containsExactly(AuditAction.STREAM_ADMITTED, AuditAction.STREAM_REFUSED);
        assertThat(ingest.written.events).noneMatch(event -> event.toString().contains("guess"));
    }

    @Test
    void neverPrintTheKeyOfAnAttempt() {
        PublishAttempt attempt =
                new PublishAttempt("gate-key", new MediaClient("epoch", 1), "10.0.0.9", null);

        assertThat(attempt.toString()).doesNotContain("gate-key").contains("10.0.0.9");
    }

    @Test
    void keepOfAnEncodersNameWhatCanBeShown() {
        PublishAttempt attempt =
                new PublishAttempt(
                        "key",
                        new MediaClient("epoch", 1),
                        "10.0.0.9",
                        " FM\u202eLE\u0000/3.0" + "x".repeat(200));

        assertThat(attempt.encoder()).startsWith("FMLE/3.0x").hasSize(100);
    }
}
