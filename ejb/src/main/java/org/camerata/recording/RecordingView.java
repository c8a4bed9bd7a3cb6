package org.camerata.recording;

import java.time.Instant;

/**
 * A segment as others see it. What is not known while it is OPEN is null.
 *
 * @param durationSeconds of media, which can differ from the time between start and end
 * @param sizeBytes of the file as it is stored, which is not the size of its download
 * @param sha256 of the file as it is stored, lower-case hex
 */
public record RecordingView(
        long id,
        long cameraId,
        String cameraName,
        Instant startedAt,
        Instant endedAt,
        Double durationSeconds,
        Long sizeBytes,
        Tier tier,
        RecordingState state,
        String sha256) {}
