package org.camerata.meter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** How long something takes, in buckets. */
public final class Timing {

    private static final double NANOS_PER_SECOND = 1e9;

    private final long[] bounds; // nanoseconds, ascending
    private final LongAdder[] buckets; // one more, without an end
    private final LongAdder sum = new LongAdder(); // nanoseconds

    /**
     * @param bounds upper ends of the buckets, ascending; a last one without end comes by itself
     */
    public Timing(List<Duration> bounds) {
        this.bounds = bounds.stream().mapToLong(Duration::toNanos).toArray();
        this.buckets =
                Stream.generate(LongAdder::new).limit(bounds.size() + 1L).toArray(LongAdder[]::new);
    }

    public void add(Duration time) {
        long nanos = Math.max(0, time.toNanos()); // the clock may have been set back
        int bucket = 0;
        while (bucket < bounds.length && nanos > bounds[bucket]) {
            bucket++;
        }
        buckets[bucket].increment();
        sum.add(nanos);
    }

    /** Upper ends of the buckets in seconds; that of the last one is infinite. */
    public List<Double> boundsSeconds() {
        List<Double> ends = new ArrayList<>();
        for (long bound : bounds) {
            ends.add(bound / NANOS_PER_SECOND);
        }
        ends.add(Double.POSITIVE_INFINITY);
        return ends;
    }

    /** How often each bucket was hit, each for itself. */
    public List<Long> counts() {
        return Stream.of(buckets).map(LongAdder::sum).toList();
    }

    public double sumSeconds() {
        return sum.sum() / NANOS_PER_SECOND;
    }
}
