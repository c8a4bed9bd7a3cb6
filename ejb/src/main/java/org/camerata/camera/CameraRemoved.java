package org.camerata.camera;

import org.camerata.shared.CameraId;

/** A camera is removed for good; its running stream is to end. */
public record CameraRemoved(CameraId camera, StreamName stream) {}
