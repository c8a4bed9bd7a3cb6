package org.camerata.integrity;

import java.time.Instant;
import org.camerata.shared.CameraId;

/** A segment that had been altered is again what was recorded: somebody put its file back. */
public record FootageIntactAgain(long recordingId, CameraId camera, Instant startedAt) {}
