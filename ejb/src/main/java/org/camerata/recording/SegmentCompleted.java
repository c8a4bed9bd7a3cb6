package org.camerata.recording;

import java.time.Instant;
import org.camerata.shared.CameraId;

/** A segment that is kept is whole, and its facts are known. */
public record SegmentCompleted(long recordingId, CameraId camera, Instant startedAt) {}
