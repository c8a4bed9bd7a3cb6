package org.camerata.timeline;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much of an hour or a day there is.
 *
 * @param from by the clock of the report's zone
 * @param recorded how much is footage
 * @param expected how much should be: {@code recorded}, and the gaps whose reason {@linkplain
 *     GapReason#isExpected counts}
 * @param gaps how much each reason took; what took nothing is missing
 */
public record CoverageRow(
        OffsetDateTime from,
        OffsetDateTime to,
        Duration recorded,
        Duration expected,
        Map<GapReason, Duration> gaps) {

    private static final double PERCENT = 100;

    public CoverageRow {
        gaps = Collections.unmodifiableMap(copy(gaps));
    }

    /** How much of what should be there is; null where nothing should. */
    public Double percent() {
        return expected.isZero() ? null : PERCENT * recorded.toMillis() / expected.toMillis();
    }

    private static Map<GapReason, Duration> copy(Map<GapReason, Duration> gaps) {
        Map<GapReason, Duration> copy = new EnumMap<>(GapReason.class);
        copy.putAll(gaps);
        return copy;
    }
}
