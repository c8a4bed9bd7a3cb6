package org.camerata.ingest;

import static org.camerata.access.Permission.CAMERA_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.camerata.access.Guard;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.camera.CameraStream;
import org.camerata.camera.CameraStreams;
import org.camerata.shared.CameraId;

/** Ends what a camera has running, by hand. An active camera may come back at once. */
@Stateless
public class Disconnects {

    @Inject CameraStreams cameras;
    @Inject PublisherDrop drop;
    @Inject Guard guard;
    @Inject AuditTrail trail;

    /**
     * @return how many streams were ended, 0 to 2
     * @throws org.camerata.shared.CameraNotFound if there is no such camera
     * @throws org.camerata.node.MediaCoreAway if nginx does not answer; a stream that runs on is
     *     found again by the next sweeps
     */
    public int disconnect(CameraId camera) {
        guard.demand(CAMERA_WRITE, camera);
        CameraStream stream = cameras.get(camera);
        trail.recordAtOnce(
                AuditEvent.done(AuditAction.CAMERA_DISCONNECTED)
                        .on("camera", camera.value(), stream.cameraName()));
        return drop.atOnce(camera, EndReason.DISCONNECTED);
    }
}
