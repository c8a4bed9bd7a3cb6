package org.camerata.camera;

/** A camera is removed for good; its running stream is to end. */
public record CameraRemoved(CameraId camera, StreamName stream) {}
