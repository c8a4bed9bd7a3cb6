package org.camerata.quality;

import org.camerata.camera.ProfileKind;
import org.camerata.shared.CameraId;

/**
 * It is wrong no more, or the stream is gone.
 *
 * @param sentence what it was
 */
public record TroubleCleared(
        CameraId camera, ProfileKind profile, TroubleCode code, String sentence) {}
