package org.camerata.ingest;

import java.time.Instant;
import org.camerata.camera.Refusal;

/**
 * A time in which a stream was kept out, again and again.
 *
 * @param address of the last attempt
 */
public record RefusalSpan(
        long cameraId,
        long profileId,
        Refusal reason,
        String address,
        Instant firstAt,
        Instant lastAt,
        long attemptCount) {}
