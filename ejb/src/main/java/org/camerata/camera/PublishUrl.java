package org.camerata.camera;

import java.net.URI;
import java.time.Instant;

/**
 * Where a profile is published to.
 *
 * @param url holds the stream key (K1)
 * @param oldKeyUntil until when the key before works as well; null where there is none
 */
public record PublishUrl(ProfileKind profile, URI url, Instant oldKeyUntil) {

    @Override
    public String toString() {
        return "PublishUrl[profile=" + profile + ", oldKeyUntil=" + oldKeyUntil + "]"; // K1
    }
}
