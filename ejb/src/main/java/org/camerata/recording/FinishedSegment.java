package org.camerata.recording;

import java.nio.file.Path;
import java.time.Instant;
import org.camerata.shared.CameraId;

/**
 * A segment as it was when it was finished, for who proves that it still is.
 *
 * @param file relative to the hot volume
 * @param sizeBytes of the file
 * @param sha256 of the file, 64 hex digits
 */
public record FinishedSegment(
        long recordingId,
        CameraId camera,
        Path file,
        Instant startedAt,
        Instant endedAt,
        long sizeBytes,
        String sha256) {}
