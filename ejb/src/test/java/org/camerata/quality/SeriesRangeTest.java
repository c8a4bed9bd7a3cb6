package org.camerata.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camerata.quality.Streams.NOON;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesRangeTest {

    @Test
    void isTheLastHourUnlessSomethingElseIsAskedFor() {
        assertThat(SeriesRange.of(null, null, null, NOON))
                .isEqualTo(new SeriesRange(NOON.minusSeconds(3600), NOON, Resolution.RAW));
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H, PT1H, RAW",
        "PT2H, PT1H, MINUTE", // raw points of then are gone
        "PT24H, PT24H, MINUTE",
        "PT720H, PT24H, MINUTE",
        "PT721H, PT24H, HOUR",
        "PT26H, PT26H, HOUR",
        "PT720H, PT720H, HOUR"
    })
    void isAsFineAsPointsAreKeptAndFit(Duration ago, Duration length, Resolution chosen) {
        Instant from = NOON.minus(ago);

        assertThat(SeriesRange.of(from, from.plus(length), null, NOON).resolution())
                .isEqualTo(chosen);
    }

    @Test
    void isRefusedWhereItIsEmptyOrTooLong() {
        Instant longAgo = NOON.minus(Duration.ofDays(63));

        assertThatThrownBy(() -> SeriesRange.of(NOON, NOON, null, NOON))
                .isInstanceOf(InvalidSeries.class);
        assertThatThrownBy(() -> SeriesRange.of(longAgo, NOON, null, NOON))
                .isInstanceOf(InvalidSeries.class)
                .hasMessageContaining("1500 h");
        assertThatThrownBy(
                        () -> SeriesRange.of(NOON.minusSeconds(7201), NOON, Resolution.RAW, NOON))
                .isInstanceOf(InvalidSeries.class);
    }
}
