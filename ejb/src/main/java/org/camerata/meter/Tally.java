package org.camerata.meter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts what happens, told apart by an enum. All constants are there from the beginning, at 0. */
public final class Tally<E extends Enum<E>> {

    private final Map<E, LongAdder> counts;

    public Tally(Class<E> kind) {
        counts = new EnumMap<>(kind); // never changed after this, so threads may share it
        for (E one : kind.getEnumConstants()) {
            counts.put(one, new LongAdder());
        }
    }

    public void add(E what) {
        counts.get(what).increment();
    }

    public void add(E what, long times) {
        counts.get(what).add(times);
    }

    public long of(E what) {
        return counts.get(what).sum();
    }

    public List<E> kinds() {
        return List.copyOf(counts.keySet());
    }
}
