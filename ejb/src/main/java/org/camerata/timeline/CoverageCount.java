package org.camerata.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.camerata.shared.TimeRange;

/** Adds spans up, hour by hour or day by day. */
final class CoverageCount {

    private final ZoneId zone;
    private final CoverageStep step;

    CoverageCount(ZoneId zone, CoverageStep step) {
        this.zone = zone;
        this.step = step;
    }

    /**
     * @param spans in order, exactly the time (L1)
     */
    List<CoverageRow> rows(TimeRange range, List<Span> spans) {
        List<CoverageRow> rows = new ArrayList<>();
        int first = 0; // the first span that reaches into the row
        ZonedDateTime start = step.start(range.from().atZone(zone));
        while (start.toInstant().isBefore(range.to())) {
            ZonedDateTime next = step.next(start);
            TimeRange row = new TimeRange(start.toInstant(), next.toInstant()).within(range);
            while (!spans.get(first).to().isAfter(row.from())) {
                first++;
            }
            rows.add(row(row, spans.subList(first, spans.size())));
            start = next;
        }
        return rows;
    }

    CoverageRow total(TimeRange range, List<Span> spans) {
        return row(range, spans);
    }

    private CoverageRow row(TimeRange row, List<Span> spans) {
        Map<GapReason, Duration> gaps = new EnumMap<>(GapReason.class);
        Duration recorded = Duration.ZERO;
        for (Span span : spans) {
            if (!span.from().isBefore(row.to())) {
                break;
            }
            Duration length = new TimeRange(span.from(), span.to()).within(row).length();
            if (span.cause().isFootage()) {
                recorded = recorded.plus(length);
            } else {
                gaps.merge(span.cause().reason(), length, Duration::plus);
            }
        }
        return new CoverageRow(
                local(row.from()), local(row.to()), recorded, recorded.plus(missing(gaps)), gaps);
    }

    private static Duration missing(Map<GapReason, Duration> gaps) {
        return gaps.entrySet().stream()
                .filter(gap -> gap.getKey().isExpected())
                .map(Map.Entry::getValue)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private OffsetDateTime local(Instant time) {
        return time.atZone(zone).toOffsetDateTime();
    }
}
