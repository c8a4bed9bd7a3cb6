package org.camerata.integrity;

import java.time.Instant;

/**
 * A segment whose file is not what it was when it was finished.
 *
 * @param since when it was found first
 */
public record AlteredSegment(
        long recordingId, long cameraId, Instant startedAt, Instant endedAt, Instant since) {}
