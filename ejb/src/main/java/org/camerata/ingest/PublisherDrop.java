package org.camerata.ingest;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.camerata.camera.CameraDeactivated;
import org.camerata.camera.CameraRemoved;
import org.camerata.camera.StreamName;
import org.camerata.node.MediaCore;
import org.camerata.node.MediaCoreAway;

/**
 * Ends what a camera that may no longer publish has running: its session together with the
 * decision, its stream once that is committed.
 */
@ApplicationScoped
class PublisherDrop {

    private static final System.Logger LOG = System.getLogger(PublisherDrop.class.getName());

    @Inject Ingest ingest;
    @Inject MediaCore mediaCore;

    void endWithDeactivation(@Observes CameraDeactivated event) {
        ingest.endLive(event.camera(), EndReason.DEACTIVATED);
    }

    void endWithRemoval(@Observes CameraRemoved event) {
        ingest.endLive(event.camera(), EndReason.REMOVED);
    }

    void onDeactivated(@Observes(during = TransactionPhase.AFTER_SUCCESS) CameraDeactivated event) {
        drop(event.stream());
    }

    void onRemoved(@Observes(during = TransactionPhase.AFTER_SUCCESS) CameraRemoved event) {
        drop(event.stream());
    }

    private void drop(StreamName stream) {
        try {
            mediaCore.dropPublisher(stream.value());
        } catch (MediaCoreAway e) {
            LOG.log(WARNING, "Stream {0} is dropped by the next sweep", stream.value(), e);
        }
    }
}
