package org.camerata.shared;

/** Which camera. */
public record CameraId(long value) {}
