package org.camerata.camera;

import java.time.Instant;
import java.time.ZoneId;
import org.camerata.shared.CameraId;

/**
 * From when to when there was a camera, and where.
 *
 * @param main its stream that is recorded
 * @param zone whose clock its days go by
 * @param removedAt null while it is there
 */
public record CameraLife(
        CameraId camera,
        String name,
        ProfileId main,
        ZoneId zone,
        Instant createdAt,
        Instant removedAt) {}
