package org.camerata.event;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.camerata.recording.SegmentCompleted;
import org.camerata.recording.SegmentOpened;
import org.camerata.recording.SegmentRemoved;
import org.camerata.shared.CameraId;

/** Tells of segments what is committed. */
@ApplicationScoped
class RecordingNews {

    @Inject LiveEvents events;

    void onOpened(@Observes(during = AFTER_SUCCESS) SegmentOpened news) {
        tell("recording.opened", news.recordingId(), news.camera(), news.startedAt());
    }

    void onCompleted(@Observes(during = AFTER_SUCCESS) SegmentCompleted news) {
        tell("recording.completed", news.recordingId(), news.camera(), news.startedAt());
    }

    void onRemoved(@Observes(during = AFTER_SUCCESS) SegmentRemoved news) {
        tell("recording.removed", news.recordingId(), news.camera(), news.startedAt());
    }

    private void tell(String type, long recordingId, CameraId camera, Instant startedAt) {
        events.tell(
                Topic.RECORDINGS,
                type,
                camera,
                startedAt,
                Map.of("recordingId", recordingId, "startedAt", startedAt));
    }
}
