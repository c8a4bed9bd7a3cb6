package org.camerata.camera;

import java.time.Instant;
import org.camerata.shared.CameraId;

/**
 * What was decided of a camera, from a moment on until the next of them.
 *
 * @param active whether it might publish
 * @param recording when it was to be recorded
 * @param by who decided it, as they were called; null where that is not known any more
 */
public record PlanChange(
        CameraId camera, Instant at, boolean active, RecordingPlan recording, String by) {}
