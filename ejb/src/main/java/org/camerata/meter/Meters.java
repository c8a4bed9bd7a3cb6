package org.camerata.meter;

import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Told of every figure by who keeps it. Names are Prometheus': {@code camerata_}, what is counted,
 * and the unit ({@code _seconds}, {@code _bytes}); counters end in {@code _total}.
 *
 * <p>A figure that cannot be read, because its supplier throws or says NaN, is left out that time.
 */
public interface Meters {

    /** Only ever grows while the server runs. */
    void counter(String name, String help, LongSupplier value);

    /** One that is told apart by one label. */
    <E extends Enum<E>> void counter(String name, String help, String label, Tally<E> tally);

    /** One that is told apart by two labels. */
    <R extends Enum<R>, C extends Enum<C>> void counter(
            String name, String help, String rowLabel, String columnLabel, Grid<R, C> grid);

    /** As it is now. */
    void gauge(String name, String help, DoubleSupplier value);

    /** As it is now, told apart by a label; constants that the map lacks have no series. */
    <E extends Enum<E>> void gauge(
            String name,
            String help,
            String label,
            Supplier<? extends Map<E, ? extends Number>> values);

    /** How long something takes, in seconds; it counts as well. */
    void histogram(String name, String help, Timing timing);

    /** Likewise, told apart by a label. */
    <E extends Enum<E>> void histogram(String name, String help, String label, Timings<E> timings);
}
