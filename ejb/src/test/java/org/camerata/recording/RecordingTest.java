package org.camerata.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camerata.recording.Footage.GATE;
import static org.camerata.recording.Footage.NOON;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecordingTest {

    final Recording recording = Footage.open();

    @Test
    void knowsNeitherEndNorSizeWhileItIsOpen() {
        assertThat(recording.view("Gate"))
                .isEqualTo(
                        new RecordingView(
                                4711,
                                7,
                                "Gate",
                                NOON,
                                null,
                                null,
                                null,
                                Tier.HOT,
                                RecordingState.OPEN,
                                null));
    }

    @Test
    void hasEndSizeAndFactsOnceItIsComplete() {
        recording.complete(Footage.finished());

        assertThat(recording.view("Gate"))
                .isEqualTo(
                        new RecordingView(
                                4711,
                                7,
                                "Gate",
                                NOON,
                                NOON.plusSeconds(60),
                                60.0,
                                99L,
                                Tier.HOT,
                                RecordingState.COMPLETE,
                                Footage.SHA256));
        assertThat(recording.incomingName()).isNull();
    }

    @Test
    void becomesGarbageWhenItIsFinishedAndNobodyWantedIt() {
        recording.unwanted();
        recording.complete(Footage.finished());

        assertThat(recording.state()).isEqualTo(RecordingState.GARBAGE);
    }

    @Test
    void isCompletedOnce() {
        recording.complete(Footage.finished());

        assertThatThrownBy(() -> recording.complete(Footage.finished()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void hasAnEndAndASizeAlsoWhereItsFileIsMissed() {
        recording.miss(NOON);

        RecordingView view = recording.view("Gate");
        assertThat(view.state()).isEqualTo(RecordingState.MISSING);
        assertThat(view.endedAt()).isEqualTo(NOON);
        assertThat(view.sizeBytes()).isZero();
    }

    @Test
    void keepsWhatIsKnownOfItWhereItsFileIsMissedLater() {
        recording.complete(Footage.finished());
        recording.miss(NOON);

        assertThat(recording.view("Gate").durationSeconds()).isEqualTo(60.0);
        assertThat(recording.view("Gate").sha256()).isEqualTo(Footage.SHA256);
    }

    @Test
    void isNotBroughtBackByAFileThatIsMissedWhileItIsDeleted() {
        recording.complete(Footage.finished());
        recording.discard();
        recording.miss(NOON);

        assertThat(recording.state()).isEqualTo(RecordingState.GARBAGE);
    }

    @Test
    void cannotBeDiscardedWhileNginxWritesIt() {
        assertThatThrownBy(recording::discard).isInstanceOf(RecordingStillOpen.class);
    }

    @Test
    void canBeDiscardedMoreThanOnce() {
        recording.complete(Footage.finished());
        recording.discard();
        recording.discard();

        assertThat(recording.state()).isEqualTo(RecordingState.GARBAGE);
    }

    @Test
    void takesNoPathThatIsNotWithinAVolume() {
        Path absolute = Path.of("/etc/passwd");
        Instant start = NOON;

        assertThatThrownBy(() -> new Recording(GATE, 1L, absolute, "x.flv", start))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesItsLengthInSecondsAndTheirParts() {
        SegmentFacts facts =
                new SegmentFacts(
                        Footage.facts(Duration.ofMillis(1500), 40), NOON.plusSeconds(2), "cd");
        recording.complete(facts);

        assertThat(recording.view("Gate").durationSeconds()).isEqualTo(1.5);
    }
}
