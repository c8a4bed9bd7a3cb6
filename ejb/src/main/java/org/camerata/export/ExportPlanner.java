package org.camerata.export;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camerata.playback.OpenFootage;
import org.camerata.recording.FootageIndexes;
import org.camerata.recording.FootageMissing;
import org.camerata.recording.FootageSegment;
import org.camerata.shared.CameraId;
import org.camerata.shared.TimeRange;

/** Decides which MP4s an export has. What cannot be read is a gap. */
@ApplicationScoped
class ExportPlanner {

    private static final System.Logger LOG = System.getLogger(ExportPlanner.class.getName());

    @Inject ExportSources sources;
    @Inject FootageIndexes indexes;
    @Inject Clock clock;

    /**
     * @param unreadable ids of recordings that are left out
     * @throws org.camerata.shared.DomainException as {@link ExportSources#of}
     */
    PlannedCamera plan(CameraId camera, TimeRange asked, Set<Long> unreadable) {
        Instant now = clock.instant();
        ExportSource source = sources.of(camera, asked);
        List<OpenFootage> open = new ArrayList<>();
        for (FootageSegment segment : source.segments()) {
            if (!unreadable.contains(segment.recordingId())) {
                open(segment).ifPresent(open::add);
            }
        }
        return new PlannedCamera(
                source,
                asked,
                PartPlan.of(open, asked.from(), asked.to(), source.spans()),
                open.stream().flatMap(one -> one.index().leftOut().stream()).distinct().toList(),
                now);
    }

    private Optional<OpenFootage> open(FootageSegment segment) {
        try {
            return Optional.of(OpenFootage.of(segment, indexes.of(segment)));
        } catch (FootageMissing | IOException e) {
            LOG.log(WARNING, "Recording {0} cannot be exported", segment.recordingId(), e);
            return Optional.empty();
        }
    }
}
