package org.camerata.camera;

import java.time.Instant;

/**
 * A camera as others see it.
 *
 * @param active whether it may publish
 * @param recordingEnabled whether it is to be recorded while it publishes
 * @param recording whether a segment is being written now
 * @param onlineSince null while it is offline
 * @param lastSeenAt when media last arrived; null if it never did
 */
public record CameraView(
        long id,
        String name,
        String serialNumber,
        boolean active,
        CameraStatus status,
        boolean recordingEnabled,
        boolean recording,
        Instant createdAt,
        Instant onlineSince,
        Instant lastSeenAt) {}
