package org.camerata.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.camerata.shared.CameraId;

/**
 * How much of a camera's time there is.
 *
 * @param zone whose clock the rows go by
 * @param knownUntil up to here the rows reach
 * @param rows the earliest first
 * @param total all of them together
 */
public record CoverageReport(
        CameraId camera,
        String cameraName,
        ZoneId zone,
        CoverageStep step,
        Instant knownUntil,
        List<CoverageRow> rows,
        CoverageRow total) {

    public CoverageReport {
        rows = List.copyOf(rows);
    }
}
