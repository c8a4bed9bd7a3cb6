package org.camerata.recording;

import java.time.Instant;
import org.camerata.shared.CameraId;

/**
 * Somebody deleted a segment; nobody finds it any more.
 *
 * @param why a sentence for people
 */
public record SegmentRemoved(long recordingId, CameraId camera, Instant startedAt, String why) {}
