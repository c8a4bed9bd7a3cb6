package org.camerata.ingest;

import org.camerata.camera.CameraStream;

/** Media of a camera arrives no more. */
public record StreamEnded(CameraStream stream, EndReason reason) {}
