package org.camerata.simulator.rtmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SenderClockTest {

    @Test
    void countsFromItsStart() {
        SenderClock clock = new SenderClock(16_777_000, List.of());

        assertThat(clock.timestamp(0)).isEqualTo(16_777_000);
        assertThat(clock.timestamp(500)).isEqualTo(16_777_500);
    }

    @Test
    void wrapsAfter32Bits() {
        SenderClock clock = new SenderClock(0xFFFF_FFFFL, List.of());

        assertThat(clock.timestamp(0)).isEqualTo(0xFFFF_FFFFL);
        assertThat(clock.timestamp(1)).isZero();
    }

    @Test
    void jumpsWhenItIsSet() {
        SenderClock clock =
                new SenderClock(
                        0,
                        List.of(
                                new ClockJump(Duration.ofSeconds(2), Duration.ofHours(1)),
                                new ClockJump(Duration.ofSeconds(4), Duration.ofHours(-2))));

        assertThat(clock.timestamp(1999)).isEqualTo(1999);
        assertThat(clock.timestamp(2000)).isEqualTo(3_602_000);
        assertThat(clock.timestamp(4000)).isEqualTo(0x1_0000_0000L + 4000 - 3_600_000);
    }

    @Test
    void knowsOnly32Bits() {
        assertThatThrownBy(() -> new SenderClock(0x1_0000_0000L, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
