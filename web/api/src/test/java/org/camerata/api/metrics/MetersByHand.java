package org.camerata.api.metrics;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.camerata.meter.Grid;
import org.camerata.meter.Meters;
import org.camerata.meter.Tally;
import org.camerata.meter.Timing;
import org.camerata.meter.Timings;

/** Writes down what is described: name, type, labels or a dash. */
final class MetersByHand implements Meters {

    final Set<String> lines = new TreeSet<>();

    @Override
    public void counter(String name, String help, LongSupplier value) {
        add(name, "counter", "–");
    }

    @Override
    public <E extends Enum<E>> void counter(
            String name, String help, String label, Tally<E> tally) {
        add(name, "counter", label);
    }

    @Override
    public <R extends Enum<R>, C extends Enum<C>> void counter(
            String name, String help, String rowLabel, String columnLabel, Grid<R, C> grid) {
        add(name, "counter", rowLabel + ", " + columnLabel);
    }

    @Override
    public void gauge(String name, String help, DoubleSupplier value) {
        add(name, "gauge", "–");
    }

    @Override
    public <E extends Enum<E>> void gauge(
            String name,
            String help,
            String label,
            Supplier<? extends Map<E, ? extends Number>> values) {
        add(name, "gauge", label);
    }

    @Override
    public void histogram(String name, String help, Timing timing) {
        add(name, "histogram", "–");
    }

    @Override
    public <E extends Enum<E>> void histogram(
            String name, String help, String label, Timings<E> timings) {
        add(name, "histogram", label);
    }

    private void add(String name, String type, String labels) {
        lines.add(name + " " + type + " " + labels);
    }
}
