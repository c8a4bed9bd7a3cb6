package org.camerata.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How fine a timeline is told. Spans that are shorter than the resolution are merged with their
 * short neighbours, within steps of the resolution, so that none vanishes silently.
 *
 * @param step zero where every span is told
 */
record Resolution(Duration step) {

    static final Resolution EXACT = new Resolution(Duration.ZERO);

    /** The longest is enough for {@link TimelineRange#RANGE_MAX}, however restless a camera was. */
    private static final List<Duration> STEPS =
            LongStream.of(1, 2, 5, 10, 30, 60, 300, 900, 3600, 14_400, 86_400, 864_000)
                    .mapToObj(Duration::ofSeconds)
                    .toList();

    /** The finest that needs no more than so many spans. */
    static Resolution fitting(List<Span> spans, int countMax) {
        if (spans.size() <= countMax) {
            return EXACT;
        }
        return STEPS.stream()
                .map(Resolution::new)
                .filter(one -> one.merge(spans).size() <= countMax)
                .findFirst()
                .orElse(new Resolution(STEPS.get(STEPS.size() - 1)));
    }

    List<MergedSpan> merge(List<Span> spans) {
        List<MergedSpan> merged = new ArrayList<>();
        List<Span> small = new ArrayList<>();
        Instant smallUntil = Instant.MIN; // the end of the step that they lie in
        for (Span span : spans) {
            boolean isSmall = span.length().compareTo(step) < 0;
            if (!small.isEmpty() && (!isSmall || !span.from().isBefore(smallUntil))) {
                merged.add(MergedSpan.of(small));
                small.clear();
            }
            if (!isSmall) {
                merged.add(MergedSpan.of(List.of(span)));
                continue;
            }
            if (small.isEmpty()) {
                smallUntil = endOfStep(span.from());
            }
            small.add(span);
        }
        if (!small.isEmpty()) {
            merged.add(MergedSpan.of(small));
        }
        return merged;
    }

    private Instant endOfStep(Instant time) {
        long seconds = Math.max(1, step.toSeconds());
        return Instant.ofEpochSecond((Math.floorDiv(time.getEpochSecond(), seconds) + 1) * seconds);
    }
}
