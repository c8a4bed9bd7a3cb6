package org.camerata.meter;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How long things take, told apart by an enum. */
public final class Timings<E extends Enum<E>> {

    private final Map<E, Timing> times;

    /**
     * @param bounds upper ends of the buckets, ascending; a last one without end comes by itself
     */
    public Timings(Class<E> kind, List<Duration> bounds) {
        times = new EnumMap<>(kind); // never changed after this, so threads may share it
        for (E one : kind.getEnumConstants()) {
            times.put(one, new Timing(bounds));
        }
    }

    public void add(E what, Duration time) {
        times.get(what).add(time);
    }

    public Timing of(E what) {
        return times.get(what);
    }

    public List<E> kinds() {
        return List.copyOf(times.keySet());
    }
}
