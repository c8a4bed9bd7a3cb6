package org.camerata.quality;

import java.time.Instant;
import org.camerata.camera.ProfileKind;

/**
 * When something was wrong with a stream.
 *
 * @param sentence what it was, and what to change on the camera
 * @param clearedAt null while it lasts
 */
public record TroubleSpan(
        long id,
        long cameraId,
        ProfileKind profile,
        TroubleCode code,
        String sentence,
        Instant raisedAt,
        Instant clearedAt) {}
