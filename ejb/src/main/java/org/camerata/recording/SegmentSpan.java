package org.camerata.recording;

import java.time.Instant;

/**
 * From when to when a segment reaches, and what is wrong with it.
 *
 * @param sessionId null where the file was adopted
 * @param endedAt while it is OPEN, when its file was last seen to grow; null where that is not
 *     known
 * @param durationMs of media; null while it is OPEN
 * @param truncated whether its file ends in bytes that belong to no frame
 */
public record SegmentSpan(
        long id,
        long cameraId,
        Long sessionId,
        Instant startedAt,
        Instant endedAt,
        Long durationMs,
        RecordingState state,
        boolean truncated) {

    public boolean isOpen() {
        return state == RecordingState.OPEN;
    }

    SegmentSpan grownUntil(Instant time) {
        return new SegmentSpan(
                id, cameraId, sessionId, startedAt, time, durationMs, state, truncated);
    }
}
