package org.camerata.dashboard;

import java.util.List;
import org.camerata.camera.CameraCounts;

/**
 * The system at a glance.
 *
 * @param recordings how many segments there are, open ones included
 * @param footageBytes what the finished ones take on disk
 * @param recordedHours how much they hold, of all cameras together
 * @param volumeTotalBytes size of the hot volume; null for those who may not see the system
 * @param volumeFreeBytes what may still be written to it; null likewise
 * @param warnings about this node; null likewise
 */
public record DashboardStats(
        CameraCounts cameras,
        long recordings,
        long footageBytes,
        double recordedHours,
        Long volumeTotalBytes,
        Long volumeFreeBytes,
        List<SystemWarning> warnings) {

    public DashboardStats {
        warnings = warnings == null ? null : List.copyOf(warnings);
    }
}
