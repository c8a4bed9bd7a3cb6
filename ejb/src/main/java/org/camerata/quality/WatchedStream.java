package org.camerata.quality;

import org.camerata.camera.CameraStream;
import org.camerata.camera.ProfileId;
import org.camerata.camera.ProfileKind;
import org.camerata.shared.CameraId;

/** Whose figures and troubles they are. */
public record WatchedStream(CameraId camera, ProfileId profile, ProfileKind kind) {

    static WatchedStream of(CameraStream stream) {
        return new WatchedStream(stream.camera(), stream.profile(), stream.kind());
    }
}
