package org.camerata.playback;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.media.MalformedMedia;
import org.camerata.recording.FootageByTime;
import org.camerata.recording.FootageSegment;
import org.camerata.shared.CameraId;

/** Finds the picture of a moment, for the caller. Looking through pictures is one playback. */
@ApplicationScoped
public class FootageMoments {

    @Inject FootageByTime footage;
    @Inject FootageReader reader;
    @Inject PlayedOnce played;

    /**
     * @return empty where there is no footage of the moment
     * @throws org.camerata.shared.CameraNotFound if there is no such camera
     * @throws org.camerata.access.NotAllowed if the caller may not see its footage
     */
    public Optional<FootageMoment> find(CameraId camera, Instant at) throws IOException {
        Optional<FootageSegment> segment =
                footage.between(camera, at, at.plusMillis(1)).stream()
                        .max(comparing(FootageSegment::startedAt));
        Optional<FootageMoment> found =
                segment.isEmpty() ? Optional.empty() : moment(segment.get(), at);
        if (found.isPresent()) {
            played.record(
                    AuditEvent.done(AuditAction.FOOTAGE_PLAYED)
                            .on("camera", camera.value(), null)
                            .to(Map.of("from", at, "to", at)),
                    "stills " + camera.value());
        }
        return found;
    }

    private Optional<FootageMoment> moment(FootageSegment segment, Instant at) throws IOException {
        try {
            OpenFootage open = reader.open(segment);
            GroupRange range = open.groups(at, at.plusMillis(1));
            return range.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new FootageMoment(
                                    segment, open.index(), range.first(), open.startOf(range)));
        } catch (MalformedMedia unreadable) {
            return Optional.empty();
        }
    }
}
