package org.camerata.ingest;

import java.time.Instant;

/**
 * A publication of a camera's main stream.
 *
 * @param endedAt null while it is live
 * @param endReason null while it is live
 */
public record SessionSpan(
        long id,
        long cameraId,
        Instant startedAt,
        Instant lastSeenAt,
        Instant endedAt,
        EndReason endReason,
        String address) {}
