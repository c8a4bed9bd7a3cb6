package org.camerata.recording;

import java.time.Instant;
import org.camerata.shared.CameraId;

/** nginx writes a segment that is to be kept. */
public record SegmentOpened(long recordingId, CameraId camera, Instant startedAt) {}
