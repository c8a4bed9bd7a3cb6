package org.camerata.event;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.camerata.integrity.FootageAltered;
import org.camerata.integrity.FootageIntactAgain;
import org.camerata.shared.CameraId;

/** Tells of footage that is not what was recorded. */
@ApplicationScoped
class IntegrityNews {

    @Inject LiveEvents events;

    void onAltered(@Observes(during = AFTER_SUCCESS) FootageAltered news) {
        tell("recording.altered", news.recordingId(), news.camera(), news.startedAt());
    }

    void onIntactAgain(@Observes(during = AFTER_SUCCESS) FootageIntactAgain news) {
        tell("recording.intact-again", news.recordingId(), news.camera(), news.startedAt());
    }

    private void tell(String type, long recordingId, CameraId camera, Instant startedAt) {
        events.tell(
                Topic.ALERTS,
                type,
                camera,
                Map.of("recordingId", recordingId, "startedAt", startedAt));
    }
}
