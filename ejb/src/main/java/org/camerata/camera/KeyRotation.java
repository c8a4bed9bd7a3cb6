package org.camerata.camera;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * Exchanges the stream key of a profile.
 *
 * @param profile MAIN where it is not said
 * @param overlapMinutes how long the old key works beside the new one, 0 to 10,080 (a week); a day
 *     where it is not said. 0 makes the old key worthless at once, and ends a stream that came in
 *     with it.
 */
public record KeyRotation(
        ProfileKind profile, @Min(0) @Max(OVERLAP_MINUTES_MAX) Integer overlapMinutes) {

    public static final int OVERLAP_MINUTES_MAX = 7 * 24 * 60;
    public static final int OVERLAP_MINUTES_DEFAULT = 24 * 60;

    public KeyRotation {
        profile = profile == null ? ProfileKind.MAIN : profile;
        overlapMinutes = overlapMinutes == null ? OVERLAP_MINUTES_DEFAULT : overlapMinutes;
    }

    Duration overlap() {
        return Duration.ofMinutes(overlapMinutes);
    }
}
