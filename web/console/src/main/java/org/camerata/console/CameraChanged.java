package org.camerata.console;

/** A dialog of this page changed a camera, so what the page shows of it is old. */
record CameraChanged(long cameraId) {}
