package org.camerata.camera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Puts together what a new camera consists of: its row, its main profile, and a key. */
@ApplicationScoped
class NewCameras {

    @Inject CameraRows rows;
    @Inject ProfileRows profiles;
    @Inject ProfileKeys profileKeys;
    @Inject StreamKeys keys;
    @Inject CameraTags tags;
    @Inject Clock clock;

    /**
     * A camera that was just made.
     *
     * @param key of its main profile (K1)
     */
    record Made(Camera camera, CameraProfile main, String key) {

        @Override
        public String toString() {
            return "Made[" + camera.id() + "]"; // K1
        }
    }

    /**
     * @throws SerialNumberTaken if another camera has the serial number
     */
    Made add(RegisterCamera command) {
        Instant now = clock.instant();
        Camera camera = new Camera(command, now);
        rows.add(camera);
        CameraProfile main =
                profiles.add(new CameraProfile(camera.id(), ProfileKind.MAIN, keys.newName(), now));
        if (command.details().tags() != null) {
            tags.replace(camera.id(), List.of(), command.details().writtenTags());
        }
        return new Made(camera, main, profileKeys.give(main.id()));
    }
}
