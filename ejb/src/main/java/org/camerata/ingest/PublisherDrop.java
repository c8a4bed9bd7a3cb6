package org.camerata.ingest;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import org.camerata.camera.CameraDeactivated;
import org.camerata.camera.CameraRemoved;
import org.camerata.node.MediaCore;
import org.camerata.node.MediaCoreAway;
import org.camerata.shared.CameraId;

/** Ends what may not go on: the session, and the connection of its publisher. */
@ApplicationScoped
class PublisherDrop {

    private static final System.Logger LOG = System.getLogger(PublisherDrop.class.getName());

    @Inject LivePublishers live;
    @Inject MediaCore mediaCore;

    void onDeactivated(@Observes(during = TransactionPhase.AFTER_SUCCESS) CameraDeactivated event) {
        dropAll(event.camera(), EndReason.DEACTIVATED);
    }

    void onRemoved(@Observes(during = TransactionPhase.AFTER_SUCCESS) CameraRemoved event) {
        dropAll(event.camera(), EndReason.REMOVED);
    }

    /**
     * @return how many there were
     * @throws MediaCoreAway if nginx does not answer; a stream that runs on is found again
     */
    int atOnce(CameraId camera, EndReason reason) {
        List<LiveSession> sessions = live.ofCamera(camera);
        sessions.forEach(session -> end(session, reason));
        return sessions.size();
    }

    /** Where nginx does not answer, the next sweep tells it again. */
    void drop(LiveSession session, EndReason reason) {
        try {
            end(session, reason);
        } catch (MediaCoreAway e) {
            LOG.log(
                    WARNING,
                    "Stream {0} is dropped by the next sweep",
                    session.stream().name().value(),
                    e);
        }
    }

    /** The session first: nginx says of a publisher that it drops that it left. */
    private void end(LiveSession session, EndReason reason) {
        live.endNow(session, reason);
        mediaCore.dropPublisher(session.stream().name().value());
    }

    private void dropAll(CameraId camera, EndReason reason) {
        live.ofCamera(camera).forEach(session -> drop(session, reason));
    }
}
