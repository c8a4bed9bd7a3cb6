package org.camerata.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.recording.Footage.GATE;
import static org.camerata.recording.Footage.NOON;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RemovedFootageTest {

    final RemovedFootage removed = new RemovedFootage(removal(0, 60, RemovalReason.USER, "anna"));

    @Test
    void takesInANeighbourOnEitherSide() {
        assertThat(removed.takeIn(removal(61, 120, RemovalReason.USER, "anna"))).isTrue();
        assertThat(removed.takeIn(removal(-60, -1, RemovalReason.USER, "anna"))).isTrue();

        assertThat(removed.removal().startedAt()).isEqualTo(NOON.minusSeconds(60));
        assertThat(removed.removal().endedAt()).isEqualTo(NOON.plusSeconds(120));
    }

    @Test
    void leavesOutWhatWentAnotherWay() {
        assertThat(removed.takeIn(removal(61, 120, RemovalReason.USER, "berta"))).isFalse();
        assertThat(removed.takeIn(removal(61, 120, RemovalReason.RETENTION, null))).isFalse();
    }

    @Test
    void leavesOutWhatIsNoNeighbour() {
        assertThat(removed.takeIn(removal(63, 120, RemovalReason.USER, "anna"))).isFalse();
    }

    @Test
    void growsToADayAtMost() {
        long day = Duration.ofDays(1).toSeconds();

        assertThat(removed.takeIn(removal(60, day + 1, RemovalReason.USER, "anna"))).isFalse();
        assertThat(removed.takeIn(removal(60, day, RemovalReason.USER, "anna"))).isTrue();
    }

    private static Removal removal(long from, long to, RemovalReason why, String by) {
        return new Removal(
                GATE.value(), NOON.plusSeconds(from), NOON.plusSeconds(to), NOON, why, by);
    }
}
