package org.camerata.camera;

import org.camerata.shared.CameraId;

/**
 * What the media plane needs to know of a camera.
 *
 * @param mayPublish whether it is active and not removed
 * @param toBeRecorded whether what it publishes is to be kept
 */
public record CameraStream(
        CameraId camera,
        String cameraName,
        StreamName name,
        boolean mayPublish,
        boolean toBeRecorded) {}
