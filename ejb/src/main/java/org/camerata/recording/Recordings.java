package org.camerata.recording;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.camerata.camera.CameraStream;
import org.camerata.camera.CameraStreams;
import org.camerata.shared.CameraId;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** What people see of the recorded segments, and how they delete one. */
@Stateless
public class Recordings {

    @Inject RecordingRows rows;
    @Inject CameraStreams cameras;
    @Inject Segments segments;
    @Inject Garbage garbage;

    /** Newest first; what is being deleted is not in it. */
    public Page<RecordingView> list(RecordingFilter filter, PageRequest page) {
        Map<CameraId, String> names = new HashMap<>();
        return rows.list(filter, page)
                .map(
                        recording ->
                                recording.view(
                                        names.computeIfAbsent(
                                                recording.camera(), this::cameraName)));
    }

    /**
     * @throws RecordingNotFound if there is none
     */
    public RecordingView get(long id) {
        Recording recording = rows.get(id);
        return recording.view(cameraName(recording.camera()));
    }

    /**
     * Where a finished segment lies.
     *
     * @throws RecordingNotFound if there is none
     * @throws RecordingStillOpen while it is being written
     * @throws FootageMissing if its file is known to be gone
     */
    public SegmentFile file(long id) {
        Recording recording = rows.get(id);
        return switch (recording.state()) {
            case OPEN -> throw new RecordingStillOpen();
            case MISSING -> throw new FootageMissing();
            case COMPLETE, GARBAGE -> recording.segmentFile();
        };
    }

    public FootageTotals totals() {
        return rows.totals();
    }

    /**
     * Deletes a segment for good: hidden first, then its file goes, then its row (R2).
     *
     * @throws RecordingNotFound if there is none
     * @throws RecordingStillOpen while it is being written
     */
    public void remove(long id) {
        segments.discard(id); // committed before the file goes
        garbage.collect(id);
    }

    private String cameraName(CameraId camera) {
        return cameras.find(camera).map(CameraStream::cameraName).orElse("");
    }
}
