package org.camerata.integrity;

import java.time.Instant;

/**
 * A segment whose file is not what it was.
 *
 * @param startedAt of the segment
 * @param since when it was found first
 * @param checkedAt when it was found last
 * @param sha256 as it was recorded, 64 hex digits
 * @param foundSha256 as it is on disk, 64 hex digits
 */
public record MismatchView(
        long recordingId,
        long cameraId,
        String cameraName,
        Instant startedAt,
        Instant since,
        Instant checkedAt,
        String sha256,
        String foundSha256,
        long sizeBytes,
        long foundBytes) {}
