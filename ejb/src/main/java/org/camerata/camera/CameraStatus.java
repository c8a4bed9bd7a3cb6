package org.camerata.camera;

/** Whether a camera publishes now. */
public enum CameraStatus {
    ONLINE,
    OFFLINE
}
