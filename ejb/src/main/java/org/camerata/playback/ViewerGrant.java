package org.camerata.playback;

import java.time.Instant;

/**
 * That somebody may have one thing for a time, as it stands in a path.
 *
 * @param viewer whom it was given to, see {@link org.camerata.access.Credential#viewer}
 * @param expires when it ends, in seconds since 1970
 */
public record ViewerGrant(String viewer, long expires, String signature) {

    public Instant expiresAt() {
        return Instant.ofEpochSecond(expires);
    }
}
