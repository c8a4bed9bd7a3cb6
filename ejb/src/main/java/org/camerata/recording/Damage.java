package org.camerata.recording;

import java.time.Instant;

/**
 * A part of a finished segment that cannot be read, with footage in front of it and behind.
 *
 * @param startedAt by the server's clock, as the segment's times
 */
public record Damage(long recordingId, long cameraId, Instant startedAt, Instant endedAt) {}
