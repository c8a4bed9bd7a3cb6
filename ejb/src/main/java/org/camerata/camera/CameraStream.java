package org.camerata.camera;

import org.camerata.shared.CameraId;

/**
 * What the media plane needs to know of one stream of a camera.
 *
 * @param name public, in paths and file names
 * @param mayPublish whether its camera is active and not removed, and the profile is in use
 * @param toBeRecorded whether what it publishes is to be kept at this moment
 */
public record CameraStream(
        CameraId camera,
        String cameraName,
        ProfileId profile,
        ProfileKind kind,
        StreamName name,
        boolean mayPublish,
        boolean toBeRecorded) {

    public boolean isMain() {
        return kind == ProfileKind.MAIN;
    }
}
