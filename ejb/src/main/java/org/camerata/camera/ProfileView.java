package org.camerata.camera;

import java.time.Instant;

/**
 * A profile as others see it.
 *
 * @param onlineSince null while it is offline
 * @param lastSeenAt when media last arrived; null if it never did
 * @param flappingSince since when it comes and goes; null while it stays connected
 * @param oldKeyUntil until when the key before the newest works as well; null where there is none
 */
public record ProfileView(
        ProfileId id,
        ProfileKind kind,
        StreamName streamName,
        CameraStatus status,
        Instant onlineSince,
        Instant lastSeenAt,
        Instant flappingSince,
        Instant oldKeyUntil,
        StreamExpectation expected) {}
