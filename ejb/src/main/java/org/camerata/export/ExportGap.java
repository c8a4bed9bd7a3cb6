package org.camerata.export;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camerata.shared.TimeRange;
import org.camerata.timeline.TimelineSpan;

/**
 * Time that was asked for, of which the export has no footage.
 *
 * @param reason as the timeline says, or one of the two here
 */
record ExportGap(TimeRange range, String reason) {

    /** It was recorded, and no player could show it. */
    static final String NOT_PLAYABLE = "NOT_PLAYABLE";

    /** It was being recorded at the moment. */
    static final String UNFINISHED = "UNFINISHED";

    /** What is younger may not be whole groups of pictures yet. */
    static final Duration UNFINISHED_AGE_MAX = Duration.ofSeconds(15);

    /**
     * What of a range no part covers.
     *
     * @param covered by the parts, in the order of time; they may overlap
     * @param spans of the timeline, in order
     * @param now when the parts were chosen
     */
    static List<ExportGap> of(
            TimeRange asked, List<TimeRange> covered, List<TimelineSpan> spans, Instant now) {
        List<ExportGap> gaps = new ArrayList<>();
        Instant at = asked.from();
        for (TimeRange part : covered) {
            TimeRange within = part.within(asked);
            explain(TimeRange.ordered(at, within.from()), spans, now, gaps);
            at = within.to().isAfter(at) ? within.to() : at;
        }
        explain(TimeRange.ordered(at, asked.to()), spans, now, gaps);
        return gaps;
    }

    private static void explain(
            TimeRange gap, List<TimelineSpan> spans, Instant now, List<ExportGap> gaps) {
        Instant at = gap.from();
        for (TimelineSpan span : spans) {
            TimeRange some = new TimeRange(span.from(), span.to()).within(gap);
            if (!some.isEmpty()) {
                gaps.add(new ExportGap(some, reason(span, some, now)));
                at = some.to();
            }
        }
        TimeRange untold = TimeRange.ordered(at, gap.to());
        if (!untold.isEmpty()) { // so young that the timeline does not know either
            gaps.add(new ExportGap(untold, UNFINISHED));
        }
    }

    private static String reason(TimelineSpan span, TimeRange gap, Instant now) {
        if (span.reason() != null) {
            return span.reason().name();
        }
        boolean young = gap.to().isAfter(now.minus(UNFINISHED_AGE_MAX));
        return young ? UNFINISHED : NOT_PLAYABLE;
    }
}
