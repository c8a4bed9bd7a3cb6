package org.camerata.camera;

/** A stream, and what its installer was told to set. */
public record ExpectedStream(CameraStream stream, StreamExpectation expected) {}
