package org.camerata.export;

import java.time.Instant;
import java.util.List;
import org.camerata.shared.CameraId;
import org.camerata.shared.TimeRange;

/**
 * An export that is to be made.
 *
 * @param userId in whose name
 * @param username as they were called
 */
record ExportOrder(
        long id,
        List<CameraId> cameras,
        Instant from,
        Instant to,
        String reason,
        long userId,
        String username) {

    TimeRange range() {
        return new TimeRange(from, to);
    }
}
