package org.camerata.quality;

import java.time.Instant;

/**
 * One point of a series. What is null is not known; in a raw series lowest, mean and highest are
 * one.
 *
 * @param at its start; of a raw point its end
 * @param spanMs how much of it was sampled
 * @param missingFrames fewer than expected, 0 or more
 * @param audioMs how much of it had audio
 */
public record QualityPoint(
        Instant at,
        int spanMs,
        Spread bitrateKbps,
        Spread fps,
        Long frames,
        Long missingFrames,
        Double keyIntervalMs,
        Integer keyIntervalMsMax,
        Integer jitterMs,
        Long jumps,
        Long bFrames,
        int audioMs,
        Integer width,
        Integer height) {

    /** The lowest, the mean and the highest. */
    public record Spread(double min, double avg, double max) {}
}
