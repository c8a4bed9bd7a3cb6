package org.camerata.quality;

/**
 * How the camera's timestamps agree with the clock. What is null is not known.
 *
 * @param jitterMs of the arrival of frames against their timestamps (RFC 3550)
 * @param jumps of timestamps, backwards or by a second off the clock, between two readings
 * @param jumpMaxMs the greatest since the publication began
 */
public record Timing(Integer jitterMs, Integer jumps, Integer jumpMaxMs) {}
