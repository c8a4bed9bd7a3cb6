package org.camerata.export;

import static org.camerata.access.Permission.RECORDING_EXPORT;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.camerata.access.Guard;
import org.camerata.camera.CameraView;
import org.camerata.camera.Cameras;
import org.camerata.recording.FootageByTime;
import org.camerata.recording.FootageSegment;
import org.camerata.shared.CameraId;
import org.camerata.shared.TimeRange;
import org.camerata.timeline.Timelines;

/** Finds what the caller may export (X1). */
@Stateless
public class ExportSources {

    @Inject Cameras cameras;
    @Inject FootageByTime footage;
    @Inject Timelines timelines;
    @Inject Guard guard;

    /**
     * @throws org.camerata.shared.CameraNotFound if there is no such camera for them, or not any
     *     more
     * @throws org.camerata.access.NotAllowed if they may not export its footage
     * @throws org.camerata.recording.TooMuchFootage if it has too many recordings
     */
    public ExportSource of(CameraId camera, TimeRange range) {
        Instant since = guard.demandSince(RECORDING_EXPORT, camera);
        CameraView view = cameras.get(camera);
        List<FootageSegment> segments =
                footage.between(camera, range.from(), range.to()).stream()
                        .filter(one -> !one.startedAt().isBefore(since))
                        .toList();
        return new ExportSource(
                camera,
                view.name(),
                view.serialNumber(),
                segments,
                timelines.exact(camera, range.from(), range.to()));
    }
}
