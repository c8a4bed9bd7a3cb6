package org.camerata.api;

import jakarta.ws.rs.PathParam;
import java.time.Instant;
import org.camerata.playback.PlaybackGrant;
import org.camerata.shared.CameraId;

/** What stands in a signed playback path. */
public class GrantedRange {

    /** How it is written; {@link PlaybackGrant} makes it. */
    static final String PATH =
            "{viewer: [a-z0-9]+}/{camera: [0-9]{1,18}}/{from: [0-9]{1,15}}-{to:"
                    + " [0-9]{1,15}}/{expires: [0-9]{1,12}}/{signature}";

    @PathParam("viewer")
    String viewer;

    @PathParam("camera")
    long camera;

    @PathParam("from")
    long fromMillis;

    @PathParam("to")
    long toMillis;

    @PathParam("expires")
    long expiresSeconds;

    @PathParam("signature")
    String signature;

    /** What it grants, if the signature is right. */
    PlaybackGrant grant() {
        return new PlaybackGrant(
                viewer,
                new CameraId(camera),
                Instant.ofEpochMilli(fromMillis),
                Instant.ofEpochMilli(toMillis),
                Instant.ofEpochSecond(expiresSeconds));
    }
}
