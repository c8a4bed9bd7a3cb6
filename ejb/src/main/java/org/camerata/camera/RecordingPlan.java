package org.camerata.camera;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.camerata.shared.TimeRange;

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

    /** When it is not to be recorded: in order, without overlap. */
    public List<TimeRange> pauses(TimeRange range) {
        return enabled ? new SchedulePauses(schedule, zone).in(range) : List.of(range);
    }

    public boolean covers(Instant time) {
        return enabled && schedule.covers(time, zone);
    }
}
