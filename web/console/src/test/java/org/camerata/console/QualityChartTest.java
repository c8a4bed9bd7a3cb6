package org.camerata.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.camerata.camera.ProfileKind;
import org.camerata.console.ChartLine.Value;
import org.camerata.quality.QualityPoint;
import org.camerata.quality.QualityPoint.Spread;
import org.camerata.quality.QualitySeries;
import org.camerata.quality.Resolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityChartTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Instant ONE = NOON.plus(Duration.ofHours(1));
    static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void drawsALineFromLeftToRight() {
        ChartLine line = line(value(0, 10), value(1, 5), value(2, 0));

        assertThat(line.line()).isEqualTo("M0.0 0.0L10.0 60.0L20.0 120.0");
    }

    @Test
    void leavesAGapWhereNothingArrived() {
        ChartLine line = line(value(0, 5), value(1, 5), value(10, 5), value(11, 5));

        assertThat(line.line()).isEqualTo("M0.0 60.0L10.0 60.0M100.0 60.0L110.0 60.0");
    }

    @Test
    void showsAValueThatStandsAlone() {
        assertThat(line(value(6, 5)).line()).isEqualTo("M60.0 60.0h1");
    }

    @Test
    void drawsTheAreaBetweenTheExtremes() {
        Value first = new Value(NOON, 0, 5, 10);
        Value second = new Value(NOON.plus(MINUTE), 5, 5, 5);

        assertThat(line(first, second).band()).isEqualTo("M0.0 0.0L10.0 60.0L10.0 60.0L0.0 120.0Z");
    }

    @ParameterizedTest
    @CsvSource({"0.07, 0.1", "1.9, 2", "2.1, 2.5", "24.9, 25", "101, 150", "10, 10"})
    void endsAtANumberThatIsEasilyRead(double value, double top) {
        assertThat(QualityChart.nice(value)).isEqualTo(top);
    }

    @Test
    void saysInWordsWhatItShows() {
        List<QualityChart> charts = QualityChart.of(series(point(0, 1800, 2000, 2200)));

        assertThat(charts.get(0).summary())
                .isEqualTo("Bitrate: lowest 1.8, mean 2, highest 2.2 Mbit/s");
        assertThat(charts.get(0).top()).isEqualTo("2.5 Mbit/s");
        assertThat(charts.get(1).known()).as("frame rate").isFalse();
        assertThat(charts.get(1).summary()).isEqualTo("Frame rate: not known");
    }

    private static ChartLine line(Value... values) {
        return new ChartLine(NOON, ONE, 10, MINUTE, List.of(values));
    }

    private static Value value(int minute, double value) {
        return new Value(NOON.plus(MINUTE.multipliedBy(minute)), value, value, value);
    }

    private static QualitySeries series(QualityPoint... points) {
        return new QualitySeries(
                ProfileKind.MAIN, Resolution.MINUTE, NOON, ONE, Stream.of(points).toList());
    }

    private static QualityPoint point(int minute, double min, double avg, double max) {
        return new QualityPoint(
                NOON.plus(MINUTE.multipliedBy(minute)),
                60_000,
                new Spread(min, avg, max),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null);
    }
}
