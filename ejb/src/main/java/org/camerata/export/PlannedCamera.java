package org.camerata.export;

import java.time.Instant;
import java.util.List;
import org.camerata.shared.TimeRange;

/**
 * What of a camera will be in an export.
 *
 * @param asked the time that was asked for
 * @param leftOut what was recorded and cannot be in an MP4: sentences
 * @param plannedAt when
 */
record PlannedCamera(
        ExportSource source,
        TimeRange asked,
        List<PlannedPart> parts,
        List<String> leftOut,
        Instant plannedAt) {

    long mediaBytes() {
        return parts.stream().mapToLong(PlannedPart::mediaBytes).sum();
    }

    ExportMade.OfCamera made(List<ExportMade.Part> made) {
        List<TimeRange> covered = parts.stream().map(PlannedPart::range).toList();
        return new ExportMade.OfCamera(
                source.camera(),
                source.name(),
                source.serialNumber(),
                made,
                ExportGap.of(asked, covered, source.spans(), plannedAt),
                leftOut);
    }
}
