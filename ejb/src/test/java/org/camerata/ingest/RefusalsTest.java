package org.camerata.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.camerata.access.AddressRanges;
import org.camerata.camera.KnownPublisher;
import org.camerata.camera.RecordingPlan;
import org.camerata.camera.Refusal;
import org.camerata.camera.StreamKeyRejected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    final IngestByHand ingest = new IngestByHand();
    final RefusalsInMemory refusals = ingest.refusals;

    @BeforeEach
    void theGateMayPublishFromTheOfficeOnly() {
        AddressRanges office = AddressRanges.parse(List.of("192.0.2.0/24"));
        ingest.known.put(
                "gate-key",
                new KnownPublisher(ingest.gate, 1, null, office, RecordingPlan.of(true)));
    }

    @Test
    void thatAreEqualAreOneRun() {
        refuse("gate-key");
        ingest.clock.advance(RefusalRun.PAUSE_MAX);
        refuse("gate-key");
        refusals.write();

        assertThat(refusals.written)
                .containsExactly(
                        new RefusalRun(
                                ingest.gate,
                                Refusal.ADDRESS,
                                "10.0.0.9",
                                IngestByHand.NOON,
                                IngestByHand.NOON.plus(RefusalRun.PAUSE_MAX),
                                2));
    }

    @Test
    void afterAPauseAreAnotherRun() {
        refuse("gate-key");
        ingest.clock.advance(RefusalRun.PAUSE_MAX.plusMillis(1));
        refuse("gate-key");
        refusals.write();

        assertThat(refusals.written).hasSize(2).allMatch(run -> run.count() == 1);
    }

    @Test
    void ofAWholeDayAreGoneOnWithAsAnotherRun() {
        Duration minute = Duration.ofMinutes(1);
        for (long i = 0; i <= RefusalRun.LENGTH_MAX.toMinutes(); i++) {
            refuse("gate-key");
            ingest.clock.advance(minute);
        }
        refusals.write();

        assertThat(refusals.written).hasSize(2);
    }

    @Test
    void areWrittenOnceMoreWhereTheyGoOn() {
        refuse("gate-key");
        refusals.write();
        refuse("gate-key");
        refusals.write();
        refusals.write();

        assertThat(refusals.written).extracting(RefusalRun::count).containsExactly(1L, 2L);
    }

    @Test
    void waitForADatabaseThatIsAway() {
        refuse("gate-key");
        refusals.away = true;
        refusals.write();
        refuse("gate-key");
        refusals.away = false;
        refusals.write();

        assertThat(refusals.written).singleElement().matches(run -> run.count() == 2);
    }

    @Test
    void ofAKeyThatNobodyOwnsAreNobodys() {
        refuse("guess");
        refusals.write();

        assertThat(refusals.written).isEmpty();
    }

    private void refuse(String key) {
        assertThatThrownBy(() -> ingest.admit(key, 1)).isInstanceOf(StreamKeyRejected.class);
    }
}
