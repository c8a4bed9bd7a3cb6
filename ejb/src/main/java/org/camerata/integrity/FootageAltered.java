package org.camerata.integrity;

import java.time.Instant;
import org.camerata.shared.CameraId;

/** The file of a segment was found to be another than was recorded. */
public record FootageAltered(long recordingId, CameraId camera, Instant startedAt) {}
