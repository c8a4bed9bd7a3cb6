package org.camerata.recording;

/** How much footage there is. */
public record FootageTotals(long recordings, long sizeBytes, long durationMs) {}
