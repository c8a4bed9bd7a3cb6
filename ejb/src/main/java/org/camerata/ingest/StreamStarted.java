package org.camerata.ingest;

import org.camerata.camera.CameraStream;

/** Media of a camera arrives under its public name. May be told more than once for one session. */
public record StreamStarted(CameraStream stream) {}
