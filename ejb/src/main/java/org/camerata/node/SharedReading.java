package org.camerata.node;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The last reading, for all who want none that is newer. One asks, the others wait for it. */
final class SharedReading {

    private final Supplier<List<RunningStream>> source;
    private final LongSupplier nanoTime;
    private StreamReading last;

    SharedReading(Supplier<List<RunningStream>> source, LongSupplier nanoTime) {
        this.source = source;
        this.nanoTime = nanoTime;
    }

    /** One that was begun at the given time or later. */
    synchronized StreamReading since(long time) {
        if (last == null || !last.isSince(time)) {
            long askedAt = nanoTime.getAsLong();
            last = new StreamReading(askedAt, source.get());
        }
        return last;
    }
}
