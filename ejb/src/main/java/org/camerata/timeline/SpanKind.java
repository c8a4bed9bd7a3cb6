package org.camerata.timeline;

/** What a span of a timeline is. */
public enum SpanKind {
    FOOTAGE,
    GAP,
    /** Both, in pieces that are too short for the resolution. */
    MIXED
}
