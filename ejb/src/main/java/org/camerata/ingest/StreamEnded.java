package org.camerata.ingest;

import org.camerata.camera.CameraStream;

/** A stream is gone. */
public record StreamEnded(CameraStream stream, EndReason reason) {}
