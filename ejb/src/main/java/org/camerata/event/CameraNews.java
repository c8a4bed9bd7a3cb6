package org.camerata.event;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.camerata.camera.CameraChanged;
import org.camerata.camera.CameraRemoved;
import org.camerata.camera.CameraStream;
import org.camerata.ingest.StreamEnded;
import org.camerata.ingest.StreamStarted;

/** Tells of cameras what is committed. */
@ApplicationScoped
class CameraNews {

    @Inject LiveEvents events;

    void onStarted(@Observes(during = AFTER_SUCCESS) StreamStarted news) {
        CameraStream stream = news.stream();
        events.tell(
                Topic.CAMERAS,
                stream.isMain() ? "camera.online" : "camera.sub-online",
                stream.camera(),
                Map.of());
    }

    void onEnded(@Observes(during = AFTER_SUCCESS) StreamEnded news) {
        CameraStream stream = news.stream();
        events.tell(
                Topic.CAMERAS,
                stream.isMain() ? "camera.offline" : "camera.sub-offline",
                stream.camera(),
                Map.of("reason", news.reason().name()));
    }

    void onChanged(@Observes(during = AFTER_SUCCESS) CameraChanged news) {
        events.tell(Topic.CAMERAS, "camera.changed", news.camera(), Map.of());
    }

    void onRemoved(@Observes(during = AFTER_SUCCESS) CameraRemoved news) {
        events.tell(Topic.CAMERAS, "camera.removed", news.camera(), Map.of());
    }
}
