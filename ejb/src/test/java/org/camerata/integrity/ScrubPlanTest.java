package org.camerata.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.camerata.integrity.chain.ReadingPace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScrubPlanTest {

    private static final Duration MONTH = Duration.ofDays(30);

    @ParameterizedTest
    @CsvSource({
        "0, 4000000",
        "1000000000000, 4000000", // 1 TB would need 0.4 MB/s
        "20736000000000, 8000000", // 20.7 TB
        "999000000000000, 64000000" // 1 PB would need 385 MB/s
    })
    void readsAllOnceInThePeriodWithinBounds(long usedBytes, long bytesPerSecond) {
        assertThat(ScrubPlan.rateBytes(usedBytes, MONTH)).isEqualTo(bytesPerSecond);
    }

    @Test
    void takesASecondForTheBytesOfASecond() {
        assertThat(ReadingPace.nanos(4_000_000, 4_000_000)).isEqualTo(1_000_000_000L);
        assertThat(ReadingPace.nanos(1_000_000, 4_000_000)).isEqualTo(250_000_000L);
    }
}
