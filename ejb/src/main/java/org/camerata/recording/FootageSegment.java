package org.camerata.recording;

import java.nio.file.Path;
import java.time.Instant;
import org.camerata.shared.CameraId;

/**
 * A segment that has something to play, as it is found by time.
 *
 * @param place where it lies once it is finished, relative to the hot volume
 * @param incomingName where nginx writes it; null once it was moved to its place
 * @param endedAt null while nginx writes it
 */
public record FootageSegment(
        long recordingId,
        CameraId camera,
        Path place,
        String incomingName,
        Instant startedAt,
        Instant endedAt) {

    public boolean isOpen() {
        return endedAt == null;
    }
}
