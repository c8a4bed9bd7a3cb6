package org.camerata.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedReadingTest {

    long now = Long.MAX_VALUE - 10; // the clock overflows soon
    int asked;
    boolean away;
    final SharedReading readings = new SharedReading(this::ask, () -> now);

    @Test
    void isOneForAllWhoWantNoneThatIsNewer() {
        StreamReading first = readings.since(now);
        now += 20;

        assertThat(readings.since(now - 20)).isSameAs(first);
        assertThat(readings.since(now - 100)).isSameAs(first);
        assertThat(asked).isOne();
    }

    @Test
    void isMadeAnewForWhoWantsANewerOne() {
        readings.since(now);
        now += 20;

        assertThat(readings.since(now).askedAt()).isEqualTo(now);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void remembersNoFailure() {
        away = true;
        assertThatThrownBy(() -> readings.since(now)).isInstanceOf(MediaCoreAway.class);
        away = false;

        assertThat(readings.since(now).streams()).isEmpty();
    }

    private List<RunningStream> ask() {
        if (away) {
            throw new MediaCoreAway("The media core does not answer", null);
        }
        asked++;
        return List.of();
    }
}
