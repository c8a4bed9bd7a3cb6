package org.camerata.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One span as it is, or several short ones together.
 *
 * @param cause where there are several, the gap that takes the most of it
 * @param recorded how much of it is footage
 */
record MergedSpan(Instant from, Instant to, Cause cause, Duration recorded, boolean isMixed) {

    static MergedSpan of(List<Span> spans) {
        Span first = spans.get(0);
        Instant to = spans.get(spans.size() - 1).to();
        Duration recorded =
                spans.stream()
                        .filter(span -> span.cause().isFootage())
                        .map(Span::length)
                        .reduce(Duration.ZERO, Duration::plus);
        boolean mixed = spans.size() > 1;
        Cause cause = mixed ? Cause.gap(mostlyMissing(spans), null) : first.cause();
        return new MergedSpan(first.from(), to, cause, recorded, mixed);
    }

    /** Neighbours differ, so one of several is a gap. */
    private static GapReason mostlyMissing(List<Span> spans) {
        Map<GapReason, Duration> lengths = new EnumMap<>(GapReason.class);
        for (Span span : spans) {
            if (!span.cause().isFootage()) {
                lengths.merge(span.cause().reason(), span.length(), Duration::plus);
            }
        }
        return lengths.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }
}
