package org.camerata.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camerata.playback.FootageReader;
import org.camerata.playback.OpenFootage;
import org.camerata.recording.FootageSegment;
import org.camerata.shared.CameraId;
import org.camerata.shared.TimeRange;

/** Decides which MP4s an export has. What cannot be read is a gap. */
@ApplicationScoped
class ExportPlanner {

    @Inject ExportSources sources;
    @Inject FootageReader reader;
    @Inject Clock clock;

    /**
     * @param unreadable ids of recordings that are left out
     * @throws org.camerata.shared.DomainException as {@link ExportSources#of}
     */
    PlannedCamera plan(CameraId camera, TimeRange asked, Set<Long> unreadable) {
        Instant now = clock.instant();
        ExportSource source = sources.of(camera, asked);
        List<FootageSegment> wanted =
                source.segments().stream()
                        .filter(one -> !unreadable.contains(one.recordingId()))
                        .toList();
        List<OpenFootage> open = reader.readable(wanted);
        return new PlannedCamera(
                source,
                asked,
                PartPlan.of(open, asked.from(), asked.to(), source.spans()),
                open.stream().flatMap(one -> one.index().leftOut().stream()).distinct().toList(),
                now);
    }
}
