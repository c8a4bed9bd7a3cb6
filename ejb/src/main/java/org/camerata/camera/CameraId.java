package org.camerata.camera;

/** Which camera. */
public record CameraId(long value) {}
