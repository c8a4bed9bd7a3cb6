package org.camerata.camera;

import org.camerata.shared.CameraId;

/** A camera is removed for good; its running streams are to end. */
public record CameraRemoved(CameraId camera) {}
