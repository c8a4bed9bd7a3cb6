package org.camerata.timeline;

import java.time.Instant;

/**
 * A stretch of a camera's time.
 *
 * @param reason why there is no footage, of MIXED why most of it is missing; null for FOOTAGE
 * @param detail a sentence; null where there is nothing more to say
 * @param by who decided it, as they were called; null where nobody did, or it is not known
 * @param recordedMs how much of it is footage
 */
public record TimelineSpan(
        Instant from,
        Instant to,
        SpanKind kind,
        GapReason reason,
        String detail,
        String by,
        long recordedMs) {

    static TimelineSpan of(MergedSpan span) {
        Cause cause = span.cause();
        return new TimelineSpan(
                span.from(),
                span.to(),
                kind(span),
                cause.reason(),
                cause.detail(),
                cause.by(),
                span.recorded().toMillis());
    }

    private static SpanKind kind(MergedSpan span) {
        if (span.isMixed()) {
            return SpanKind.MIXED;
        }
        return span.cause().isFootage() ? SpanKind.FOOTAGE : SpanKind.GAP;
    }
}
