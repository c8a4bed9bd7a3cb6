package org.camerata.ingest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.camerata.camera.CameraStream;
import org.camerata.camera.StreamName;

/**
 * A publisher may come in under a public name.
 *
 * @param stream of the camera that publishes
 * @param replaces whether an earlier publisher of the same camera is still connected
 * @param lastEnd when the camera's session before this one ended; null if it is the first
 */
record Admission(CameraStream stream, boolean replaces, Instant lastEnd) {

    StreamName name() {
        return stream.name();
    }

    /**
     * When nginx may begin to record. It names files by the second and would overwrite one that the
     * session before began in the same second (R4).
     *
     * @return empty if it may at once
     */
    Optional<Instant> notBefore(Instant now) {
        if (lastEnd == null) {
            return Optional.empty();
        }
        Instant next = lastEnd.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        return now.isBefore(next) ? Optional.of(next) : Optional.empty();
    }
}
