package org.camerata.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class ClocksTest {

    @Test
    void tickInUtcAndAsFineAsTheDatabaseKeepsTimes() {
        Clock clock = Clocks.utc();

        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        Instant now = clock.instant();
        assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MILLIS));
    }
}
