package org.camerata.recording;

import java.time.Instant;
import org.camerata.shared.CameraId;

/**
 * Which segments; null where it does not matter.
 *
 * @param from with {@code to}, the range of time that a segment must touch
 */
public record RecordingFilter(
        CameraId camera, Instant from, Instant to, Tier tier, RecordingState state) {

    public static final RecordingFilter ALL = new RecordingFilter(null, null, null, null, null);
}
