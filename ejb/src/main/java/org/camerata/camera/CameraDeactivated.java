package org.camerata.camera;

import org.camerata.shared.CameraId;

/** A camera may no longer publish; its running stream is to end. */
public record CameraDeactivated(CameraId camera, StreamName stream) {}
