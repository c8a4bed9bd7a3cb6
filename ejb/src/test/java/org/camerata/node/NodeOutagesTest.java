package org.camerata.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.camerata.shared.TimeRange;
import org.junit.jupiter.api.Test;

class NodeOutagesTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final TimeRange DAY = new TimeRange(NOON.minusSeconds(43_200), NOON.plusSeconds(43_200));

    final OutagesByHand outages = new OutagesByHand();

    @Test
    void areToldBeforeTheyAreWrittenDown() {
        outages.began(OutageKind.NO_ROOM, NOON);

        assertThat(outages.between(DAY))
                .containsExactly(new Outage(OutageKind.NO_ROOM, NOON, null));
    }

    @Test
    void areWrittenWithTheNextHeartbeatAndOnceMoreAtTheirEnd() {
        outages.began(OutageKind.NO_ROOM, NOON);
        outages.beat();
        outages.ended(OutageKind.NO_ROOM, NOON.plusSeconds(60));
        outages.beat();
        outages.beat();

        assertThat(outages.written)
                .containsExactly(
                        new Outage(OutageKind.NO_ROOM, NOON, null),
                        new Outage(OutageKind.NO_ROOM, NOON, NOON.plusSeconds(60)));
    }

    @Test
    void waitForADatabaseThatIsAway() {
        outages.away = true;
        outages.began(OutageKind.NO_ROOM, NOON);
        outages.ended(OutageKind.NO_ROOM, NOON.plusSeconds(60));
        outages.beat();
        outages.away = false;
        outages.beat();

        assertThat(outages.written)
                .containsExactly(new Outage(OutageKind.NO_ROOM, NOON, NOON.plusSeconds(60)));
    }

    @Test
    void blameAMediaCoreThatIsNotTheOneOfBefore() {
        outages.mediaCoreAnswered("one", NOON);
        outages.mediaCoreAnswered("two", NOON.plusSeconds(30));
        outages.beat();

        assertThat(outages.written)
                .containsExactly(new Outage(OutageKind.MEDIA_CORE, NOON, NOON.plusSeconds(30)));
    }

    @Test
    void blameAMediaCoreThatRestartedWhileTheServerWasAway() {
        outages.before = new MediaSign("one", NOON);
        outages.start();
        outages.mediaCoreAnswered("two", NOON.plusSeconds(90));
        outages.beat();

        assertThat(outages.written)
                .containsExactly(new Outage(OutageKind.MEDIA_CORE, NOON, NOON.plusSeconds(90)));
    }

    @Test
    void forgiveAMediaCoreThatWasOnlyMute() {
        outages.mediaCoreAnswered("one", NOON);
        outages.mediaCoreIsSilent();
        assertThat(outages.between(DAY))
                .containsExactly(new Outage(OutageKind.MEDIA_CORE, NOON, null));

        outages.mediaCoreAnswered("one", NOON.plusSeconds(30));
        outages.beat();

        assertThat(outages.between(DAY)).isEmpty();
    }
}
