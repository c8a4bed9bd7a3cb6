package org.camerata.camera;

import java.time.Instant;
import java.util.List;
import org.camerata.access.GroupName;

/**
 * A camera as others see it.
 *
 * @param active whether it may publish
 * @param recordingEnabled whether it is to be recorded while it publishes
 * @param recording whether a segment is being written now
 * @param onlineSince null while it is offline
 * @param lastSeenAt when media last arrived; null if it never did
 * @param flappingSince since when one of its streams comes and goes; null while they stay
 * @param details nothing of them is null
 * @param groups those that exist for the caller, by name
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
        Instant lastSeenAt,
        Instant flappingSince,
        CameraDetails details,
        List<GroupName> groups) {

    public CameraView {
        groups = List.copyOf(groups);
    }
}
