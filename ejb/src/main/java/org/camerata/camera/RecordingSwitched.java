package org.camerata.camera;

import org.camerata.shared.CameraId;

/** Somebody decided that a camera is to be recorded, or no longer. */
public record RecordingSwitched(CameraId camera, StreamName stream, boolean enabled) {}
