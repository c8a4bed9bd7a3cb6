package org.camerata.recording;

import static org.camerata.access.Permission.RECORDING_VIEW;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.camerata.access.Guard;
import org.camerata.camera.CameraStreams;
import org.camerata.shared.CameraId;

/** What there is to play of a camera, by time, for those who may see it. */
@Stateless
public class FootageByTime {

    /** In one range; a camera that comes and goes every few seconds has more. */
    public static final int SEGMENT_COUNT_MAX = 5_000;

    @Inject RecordingRows rows;
    @Inject CameraStreams cameras;
    @Inject Guard guard;

    /**
     * The segments that touch a range, also the one that is being written; in the order of their
     * beginnings.
     *
     * @param to not in it any more
     * @throws org.camerata.shared.CameraNotFound if there is no such camera, or not any more
     * @throws org.camerata.access.NotAllowed if the caller may not see its footage
     * @throws TooMuchFootage if there are more than {@value #SEGMENT_COUNT_MAX}
     */
    public List<FootageSegment> between(CameraId camera, Instant from, Instant to) {
        demandPresent(camera);
        guard.demand(RECORDING_VIEW, camera);
        List<Recording> found =
                rows.playable(camera, from, to, guard.scope(RECORDING_VIEW), SEGMENT_COUNT_MAX + 1);
        if (found.size() > SEGMENT_COUNT_MAX) {
            throw new TooMuchFootage();
        }
        return found.stream().map(Recording::footage).toList();
    }

    /**
     * A segment of a camera.
     *
     * @throws RecordingNotFound if it has none of this number that the caller may see
     * @throws FootageMissing if its file is known to be gone
     */
    public FootageSegment get(CameraId camera, long recordingId) {
        demandPresent(camera);
        Recording recording = rows.get(recordingId);
        if (!recording.camera().equals(camera)) {
            throw new RecordingNotFound();
        }
        guard.demand(RECORDING_VIEW, camera, recording.startedAt(), RecordingNotFound::new);
        if (recording.state() == RecordingState.MISSING) {
            throw new FootageMissing();
        }
        return recording.footage();
    }

    /** What was handed out for a camera ends with it. */
    private void demandPresent(CameraId camera) {
        cameras.get(camera);
    }
}
