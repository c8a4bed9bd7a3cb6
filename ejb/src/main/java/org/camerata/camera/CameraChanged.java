package org.camerata.camera;

import org.camerata.shared.CameraId;

/** People changed something of a camera, added it, or removed it. */
public record CameraChanged(CameraId camera) {}
