package org.camerata.camera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Puts together what a new camera consists of: its row, its main profile, and a key. */
@ApplicationScoped
class NewCameras {

    @Inject CameraRows rows;
    @Inject ProfileRows profiles;
    @Inject ProfileKeys profileKeys;
    @Inject StreamKeys keys;
    @Inject Clock clock;

    /**
     * @throws SerialNumberTaken if another camera has the serial number
     */
    Camera add(RegisterCamera command) {
        Instant now = clock.instant();
        Camera camera = new Camera(command, now);
        rows.add(camera);
        CameraProfile main =
                profiles.add(new CameraProfile(camera.id(), ProfileKind.MAIN, keys.newName(), now));
        profileKeys.give(main.id());
        return camera;
    }
}
