package org.camerata.quality;

import java.time.Instant;

/**
 * What a stream was like between two readings.
 *
 * @param at of the later one
 * @param spanMs from one to the other
 * @param bitrateKbps all that came in, kbit/s
 */
public record StreamFigures(
        Instant at, int spanMs, int bitrateKbps, Picture picture, Sound sound, Timing timing) {}
