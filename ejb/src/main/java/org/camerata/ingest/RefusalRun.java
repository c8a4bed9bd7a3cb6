package org.camerata.ingest;

import java.time.Duration;
import java.time.Instant;
import org.camerata.camera.CameraStream;
import org.camerata.camera.Refusal;

/**
 * Attempts of one stream, one after the other, that were refused for the same reason.
 *
 * @param address of the last attempt
 * @param count how many attempts
 */
record RefusalRun(
        CameraStream stream,
        Refusal reason,
        String address,
        Instant firstAt,
        Instant lastAt,
        long count) {

    /** Whoever does not try again for so long does something else; cameras try every minute. */
    static final Duration PAUSE_MAX = Duration.ofMinutes(5);

    /** A longer one goes on as another, so that a search by its beginning has a bound. */
    static final Duration LENGTH_MAX = Duration.ofHours(24);

    static RefusalRun first(CameraStream stream, Refusal reason, String address, Instant at) {
        return new RefusalRun(stream, reason, address, at, at, 1);
    }

    boolean goesOnWith(Refusal why, Instant at) {
        return reason == why
                && !at.isAfter(lastAt.plus(PAUSE_MAX))
                && at.isBefore(firstAt.plus(LENGTH_MAX));
    }

    RefusalRun longer(String from, Instant at) {
        Instant last = at.isBefore(lastAt) ? lastAt : at;
        return new RefusalRun(stream, reason, from, firstAt, last, count + 1);
    }
}
