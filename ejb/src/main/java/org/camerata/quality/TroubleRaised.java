package org.camerata.quality;

import org.camerata.camera.ProfileKind;
import org.camerata.shared.CameraId;

/**
 * Something is wrong with a stream.
 *
 * @param sentence what it is, and what to change on the camera
 */
public record TroubleRaised(
        CameraId camera, ProfileKind profile, TroubleCode code, String sentence) {}
