package org.camerata.camera;

import org.camerata.shared.CameraId;

/** A camera was added, or what people decided of it is another now. */
public record CameraChanged(CameraId camera) {}
