package org.camerata.recording;

import static org.camerata.access.Permission.RECORDING_DELETE;
import static org.camerata.access.Permission.RECORDING_VIEW;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.camerata.access.Guard;
import org.camerata.access.Permission;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.camera.CameraStream;
import org.camerata.camera.CameraStreams;
import org.camerata.shared.CameraId;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/**
 * What people see of the recorded segments, and how they delete one. A segment that does not exist
 * for the caller is not found.
 */
@Stateless
public class Recordings {

    @Inject RecordingRows rows;
    @Inject CameraStreams cameras;
    @Inject Segments segments;
    @Inject Garbage garbage;
    @Inject Guard guard;

    /** Newest first; what is being deleted is not in it. */
    public Page<RecordingView> list(RecordingFilter filter, PageRequest page) {
        Map<CameraId, String> names = new HashMap<>();
        return rows.list(filter, guard.scope(RECORDING_VIEW), page)
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
        Recording recording = allowed(RECORDING_VIEW, id);
        return recording.view(cameraName(recording.camera()));
    }

    /**
     * Where a finished segment lies, for those who may do this to it.
     *
     * @throws RecordingNotFound if there is none
     * @throws RecordingStillOpen while it is being written
     * @throws FootageMissing if its file is known to be gone
     */
    public SegmentFile file(long id, Permission permission) {
        Recording recording = allowed(permission, id);
        return switch (recording.state()) {
            case OPEN -> throw new RecordingStillOpen();
            case MISSING -> throw new FootageMissing();
            case COMPLETE, GARBAGE -> recording.segmentFile();
        };
    }

    public FootageTotals totals() {
        return rows.totals(guard.scope(RECORDING_VIEW));
    }

    /**
     * Deletes a segment for good: hidden first, then its file goes, then its row (R2).
     *
     * @throws RecordingNotFound if there is none
     * @throws RecordingStillOpen while it is being written
     */
    public void remove(long id) {
        Recording recording = allowed(RECORDING_DELETE, id);
        segments.discard(
                id, RemovalReason.USER, removed(recording)); // committed before the file goes
        garbage.collect(id);
    }

    private String cameraName(CameraId camera) {
        return cameras.find(camera).map(CameraStream::cameraName).orElse("");
    }

    private Recording allowed(Permission permission, long id) {
        Recording recording = rows.get(id);
        guard.demand(permission, recording.camera(), recording.startedAt(), RecordingNotFound::new);
        return recording;
    }

    private AuditEvent removed(Recording recording) {
        return AuditEvent.done(AuditAction.RECORDING_REMOVED)
                .on("recording", recording.id(), cameraName(recording.camera()))
                .from(
                        Map.of(
                                "cameraId", recording.camera().value(),
                                "startedAt", recording.startedAt()))
                .because("deleted by hand");
    }
}
