package org.camerata.bench;

import java.util.List;

/** What of some durations is told. */
final class Percentiles {

    private Percentiles() {}

    static double of(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    /**
     * @param millis durations
     */
    static String text(List<Double> millis) {
        return "p50 %.1f ms, p99 %.1f ms".formatted(of(millis, 50), of(millis, 99));
    }
}
