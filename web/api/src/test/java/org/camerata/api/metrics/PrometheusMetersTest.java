package org.camerata.api.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camerata.meter.Grid;
import org.camerata.meter.Tally;
import org.camerata.meter.Timings;
import org.junit.jupiter.api.Test;

class PrometheusMetersTest {

    private enum Colour {
        RED,
        DARK_BLUE
    }

    final PrometheusRegistry registry = new PrometheusRegistry();
    final PrometheusMeters meters = new PrometheusMeters(registry);

    @Test
    void showsAllConstantsFromTheBeginning() throws IOException {
        Tally<Colour> tally = new Tally<>(Colour.class);
        meters.counter("camerata_drops_total", "Drops", "colour", tally);
        tally.add(Colour.DARK_BLUE, 3);

        assertThat(text())
                .contains("# TYPE camerata_drops_total counter")
                .contains("camerata_drops_total{colour=\"red\"} 0.0")
                .contains("camerata_drops_total{colour=\"dark_blue\"} 3.0");
    }

    @Test
    void tellsTwoLabelsApart() throws IOException {
        Grid<Colour, Colour> grid = new Grid<>(Colour.class, Colour.class);
        meters.counter("camerata_mixes_total", "Mixes", "one", "other", grid);
        grid.add(Colour.RED, Colour.DARK_BLUE);

        assertThat(text())
                .contains("camerata_mixes_total{one=\"red\",other=\"dark_blue\"} 1.0")
                .contains("camerata_mixes_total{one=\"dark_blue\",other=\"red\"} 0.0");
    }

    @Test
    void addsUpTheBucketsOfAHistogram() throws IOException {
        Timings<Colour> timings =
                new Timings<>(Colour.class, List.of(Duration.ofMillis(5), Duration.ofMillis(10)));
        meters.histogram("camerata_drop_seconds", "Time of a drop", "colour", timings);
        timings.add(Colour.RED, Duration.ofMillis(5));
        timings.add(Colour.RED, Duration.ofMillis(7));
        timings.add(Colour.RED, Duration.ofSeconds(1));

        assertThat(text())
                .contains("camerata_drop_seconds_bucket{colour=\"red\",le=\"0.005\"} 1")
                .contains("camerata_drop_seconds_bucket{colour=\"red\",le=\"0.01\"} 2")
                .contains("camerata_drop_seconds_bucket{colour=\"red\",le=\"+Inf\"} 3")
                .contains("camerata_drop_seconds_sum{colour=\"red\"} 1.012")
                .contains("camerata_drop_seconds_count{colour=\"dark_blue\"} 0");
    }

    @Test
    void leavesOutWhatCannotBeReadAndNothingElse() throws IOException {
        meters.gauge(
                "camerata_broken",
                "Broken",
                () -> {
                    throw new IllegalStateException("the database is away");
                });
        meters.gauge("camerata_unknown", "Unknown", () -> Double.NaN);
        meters.gauge("camerata_whole", "Whole", "colour", () -> Map.of(Colour.RED, 7));

        assertThat(text())
                .doesNotContain("camerata_broken")
                .doesNotContain("camerata_unknown 0")
                .contains("camerata_whole{colour=\"red\"} 7.0");
    }

    @Test
    void refusesACounterThatDoesNotLookLikeOne() {
        assertThatThrownBy(() -> meters.counter("camerata_drops", "Drops", () -> 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String text() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create()
                .write(text, registry.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
        return text.toString(UTF_8);
    }
}
