package org.camerata.camera;

import org.camerata.shared.CameraId;

/** A camera may no longer publish; its running streams are to end. */
public record CameraDeactivated(CameraId camera) {}
