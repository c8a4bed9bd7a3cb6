package org.camerata.recording;

import java.time.Instant;

/**
 * Footage that is gone.
 *
 * @param by who removed it, as they were called; null where nobody did
 */
public record Removal(
        long cameraId,
        Instant startedAt,
        Instant endedAt,
        Instant removedAt,
        RemovalReason why,
        String by) {}
