package org.camerata.camera;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Whether a stream is to be recorded, and when.
 *
 * @param zone whose clock the schedule goes by
 */
public record RecordingPlan(boolean enabled, RecordingSchedule schedule, ZoneId zone) {

    /** Always, or never. */
    public static RecordingPlan of(boolean enabled) {
        return new RecordingPlan(enabled, RecordingSchedule.ALWAYS, ZoneOffset.UTC);
    }

    public boolean covers(Instant time) {
        return enabled && schedule.covers(time, zone);
    }
}
