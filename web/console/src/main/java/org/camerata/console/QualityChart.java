package org.camerata.console;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.camerata.console.ChartLine.Value;
import org.camerata.quality.QualityPoint;
import org.camerata.quality.QualityPoint.Spread;
import org.camerata.quality.QualitySeries;
import org.camerata.quality.Resolution;

/**
 * One figure of a stream over time, ready to be drawn.
 *
 * @param top the value at the upper edge, with its unit
 * @param summary what it shows, in words
 * @param known whether there is anything to show
 */
public record QualityChart(
        String id,
        String title,
        String top,
        String middle,
        String line,
        String band,
        String summary,
        boolean known) {

    private static final double[] NICE = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};
    private static final double HEADROOM = 1.05; // a line at the edge is hard to see
    private static final double KBPS_PER_MBPS = 1000;
    private static final double MS_PER_SECOND = 1000;
    private static final Duration SAMPLE = Duration.ofSeconds(5);

    static List<QualityChart> of(QualitySeries series) {
        return List.of(
                of("bitrate", "Bitrate", "Mbit/s", series, QualityChart::megabits),
                of("fps", "Frame rate", "fps", series, QualityChart::fps),
                of("keyInterval", "Key-frame interval", "s", series, QualityChart::keyInterval));
    }

    private static QualityChart of(
            String id,
            String title,
            String unit,
            QualitySeries series,
            Function<QualityPoint, Value> figure) {
        List<Value> values = series.points().stream().map(figure).filter(Objects::nonNull).toList();
        double top = nice(HEADROOM * values.stream().mapToDouble(Value::max).max().orElse(1));
        ChartLine line =
                new ChartLine(series.from(), series.to(), top, step(series.resolution()), values);
        return new QualityChart(
                id,
                title,
                text(top) + " " + unit,
                text(top / 2),
                line.line(),
                line.band(),
                summary(title, unit, values),
                !values.isEmpty());
    }

    private static String summary(String title, String unit, List<Value> values) {
        double min = values.stream().mapToDouble(Value::min).min().orElse(0);
        double avg = values.stream().mapToDouble(Value::avg).average().orElse(0);
        double max = values.stream().mapToDouble(Value::max).max().orElse(0);
        return values.isEmpty()
                ? title + ": not known"
                : "%s: lowest %s, mean %s, highest %s %s"
                        .formatted(title, text(min), text(avg), text(max), unit);
    }

    private static Value megabits(QualityPoint point) {
        Spread kbps = point.bitrateKbps();
        return new Value(
                point.at(),
                kbps.min() / KBPS_PER_MBPS,
                kbps.avg() / KBPS_PER_MBPS,
                kbps.max() / KBPS_PER_MBPS);
    }

    private static Value fps(QualityPoint point) {
        Spread fps = point.fps();
        return fps == null ? null : new Value(point.at(), fps.min(), fps.avg(), fps.max());
    }

    private static Value keyInterval(QualityPoint point) {
        if (point.keyIntervalMs() == null) {
            return null;
        }
        double mean = point.keyIntervalMs() / MS_PER_SECOND;
        return new Value(point.at(), mean, mean, point.keyIntervalMsMax() / MS_PER_SECOND);
    }

    private static Duration step(Resolution resolution) {
        return switch (resolution) {
            case RAW -> SAMPLE;
            case MINUTE -> Duration.ofMinutes(1);
            case HOUR -> Duration.ofHours(1);
        };
    }

    /** The next higher number that is easily read and halved. */
    static double nice(double value) {
        double size = Math.pow(10, Math.floor(Math.log10(Math.max(value, 0.1))));
        for (double factor : NICE) {
            if (value <= factor * size) {
                return factor * size;
            }
        }
        return 10 * size;
    }

    private static String text(double value) {
        String number = String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
        return number.replaceFirst("\\.?0+$", "");
    }
}
