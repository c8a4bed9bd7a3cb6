package org.camerata.playback;

import java.time.Instant;
import org.camerata.shared.CameraId;

/**
 * What a signed playback path is good for: one viewer, one camera, one range of time.
 *
 * @param viewer see {@link org.camerata.access.Credential#viewer}
 * @param from to the millisecond
 * @param to likewise; not in it any more
 * @param expiresAt to the second
 */
public record PlaybackGrant(
        String viewer, CameraId camera, Instant from, Instant to, Instant expiresAt) {

    /** What is signed; nothing that the path says is left out of it. */
    String text() {
        return "play "
                + String.join(
                        " ",
                        viewer,
                        Long.toString(camera.value()),
                        Long.toString(from.toEpochMilli()),
                        Long.toString(to.toEpochMilli()),
                        Long.toString(expiresAt.getEpochSecond()));
    }

    /** The folder in which the lists lie, with all that they name. */
    String folder(String signature) {
        return "/footage/play/%s/%d/%d-%d/%d/%s/"
                .formatted(
                        viewer,
                        camera.value(),
                        from.toEpochMilli(),
                        to.toEpochMilli(),
                        expiresAt.getEpochSecond(),
                        signature);
    }
}
