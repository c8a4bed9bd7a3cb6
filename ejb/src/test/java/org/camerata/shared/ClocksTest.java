package org.camerata.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ClocksTest {

    @Test
    void tickInUtcAndAsFineAsTheDatabaseKeepsTimes() {
        Clock clock = Clocks.utc();

        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(clock.instant().getNano() % 1_000_000).isZero();
    }
}
