package org.camerata.quality;

import java.time.Instant;
import org.camerata.camera.ProfileKind;

/**
 * An open trouble as others see it.
 *
 * @param sentence what it is, and what to change on the camera
 */
public record TroubleView(
        long id,
        long cameraId,
        String cameraName,
        ProfileKind profile,
        TroubleCode code,
        Severity severity,
        String sentence,
        Instant raisedAt) {}
