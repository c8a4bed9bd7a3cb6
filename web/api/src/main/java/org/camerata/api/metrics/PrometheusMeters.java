package org.camerata.api.metrics;

import static java.lang.System.Logger.Level.DEBUG;
import static java.util.Locale.ROOT;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.camerata.meter.Grid;
import org.camerata.meter.Meters;
import org.camerata.meter.Tally;
import org.camerata.meter.Timing;
import org.camerata.meter.Timings;

/** Registers figures with Prometheus' client. Labels have the names of constants, in lower case. */
final class PrometheusMeters implements Meters {

    private static final System.Logger LOG = System.getLogger(PrometheusMeters.class.getName());

    private static final String TOTAL = "_total"; // the client adds it by itself

    private final PrometheusRegistry registry;

    PrometheusMeters(PrometheusRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void counter(String name, String help, LongSupplier value) {
        counters(name, help, to -> to.dataPoint(count(Labels.EMPTY, value.getAsLong())));
    }

    @Override
    public <E extends Enum<E>> void counter(
            String name, String help, String label, Tally<E> tally) {
        counters(
                name,
                help,
                to ->
                        tally.kinds()
                                .forEach(
                                        kind ->
                                                to.dataPoint(
                                                        count(
                                                                labels(label, kind),
                                                                tally.of(kind)))));
    }

    @Override
    public <R extends Enum<R>, C extends Enum<C>> void counter(
            String name, String help, String rowLabel, String columnLabel, Grid<R, C> grid) {
        counters(
                name,
                help,
                to ->
                        grid.rows()
                                .forEach(
                                        row ->
                                                add(
                                                        to,
                                                        grid.of(row),
                                                        labels(rowLabel, row),
                                                        columnLabel)));
    }

    private static <C extends Enum<C>> void add(
            CounterSnapshot.Builder to, Tally<C> row, Labels labels, String columnLabel) {
        for (C column : row.kinds()) {
            to.dataPoint(count(labels.merge(labels(columnLabel, column)), row.of(column)));
        }
    }

    @Override
    public void gauge(String name, String help, DoubleSupplier value) {
        gauges(name, help, to -> add(to, Labels.EMPTY, value.getAsDouble()));
    }

    @Override
    public <E extends Enum<E>> void gauge(
            String name,
            String help,
            String label,
            Supplier<? extends Map<E, ? extends Number>> values) {
        gauges(
                name,
                help,
                to ->
                        values.get()
                                .forEach(
                                        (kind, value) ->
                                                add(to, labels(label, kind), value.doubleValue())));
    }

    @Override
    public void histogram(String name, String help, Timing timing) {
        histograms(name, help, to -> to.dataPoint(times(Labels.EMPTY, timing)));
    }

    @Override
    public <E extends Enum<E>> void histogram(
            String name, String help, String label, Timings<E> timings) {
        histograms(
                name,
                help,
                to ->
                        timings.kinds()
                                .forEach(
                                        kind ->
                                                to.dataPoint(
                                                        times(
                                                                labels(label, kind),
                                                                timings.of(kind)))));
    }

    private void counters(String name, String help, Consumer<CounterSnapshot.Builder> points) {
        if (!name.endsWith(TOTAL)) {
            throw new IllegalArgumentException("a counter ends in " + TOTAL + ": " + name);
        }
        String base = name.substring(0, name.length() - TOTAL.length());
        register(base, () -> CounterSnapshot.builder().name(base).help(help), points);
    }

    private void gauges(String name, String help, Consumer<GaugeSnapshot.Builder> points) {
        register(name, () -> GaugeSnapshot.builder().name(name).help(help), points);
    }

    private void histograms(String name, String help, Consumer<HistogramSnapshot.Builder> points) {
        register(name, () -> HistogramSnapshot.builder().name(name).help(help), points);
    }

    /** What cannot be read is left out that time. */
    private <B extends MetricSnapshot.Builder<B>> void register(
            String name, Supplier<B> family, Consumer<B> points) {
        registry.register(
                () -> {
                    B whole = family.get();
                    try {
                        points.accept(whole);
                        return whole.build();
                    } catch (RuntimeException e) { // whatever reading a figure throws
                        LOG.log(DEBUG, "No figure for " + name, e);
                        return family.get().build();
                    }
                });
    }

    private static CounterDataPointSnapshot count(Labels labels, long value) {
        return CounterDataPointSnapshot.builder().labels(labels).value((double) value).build();
    }

    private static void add(GaugeSnapshot.Builder to, Labels labels, double value) {
        if (!Double.isNaN(value)) {
            to.dataPoint(GaugeDataPointSnapshot.builder().labels(labels).value(value).build());
        }
    }

    private static HistogramDataPointSnapshot times(Labels labels, Timing timing) {
        return HistogramDataPointSnapshot.builder()
                .labels(labels)
                .classicHistogramBuckets(
                        ClassicHistogramBuckets.of(timing.boundsSeconds(), timing.counts()))
                .sum(timing.sumSeconds())
                .build();
    }

    private static Labels labels(String name, Enum<?> kind) {
        return Labels.of(name, kind.name().toLowerCase(ROOT));
    }
}
