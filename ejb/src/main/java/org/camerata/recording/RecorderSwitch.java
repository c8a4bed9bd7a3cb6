package org.camerata.recording;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.camerata.camera.CameraStream;
import org.camerata.camera.CameraStreams;
import org.camerata.camera.RecordingSwitched;
import org.camerata.camera.StreamName;
import org.camerata.ingest.StreamStarted;
import org.camerata.node.MediaCore;
import org.camerata.node.MediaCoreAway;

/**
 * Starts and stops nginx's recorders.
 *
 * <p>nginx records every stream by itself, so that no footage depends on this server; the recorder
 * of a camera that is not to be recorded is stopped, and every one while there is no room. nginx
 * starts it again with the next segment, so the sweep stops it again.
 */
@ApplicationScoped
class RecorderSwitch {

    private static final System.Logger LOG = System.getLogger(RecorderSwitch.class.getName());

    @Inject MediaCore mediaCore;
    @Inject CameraStreams cameras;
    @Inject VolumeRoom room;

    void onStarted(@Observes(during = TransactionPhase.AFTER_SUCCESS) StreamStarted event) {
        if (!event.stream().toBeRecorded() || !room.isEnough()) {
            set(event.stream().name(), false);
        }
    }

    void onSwitched(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecordingSwitched event) {
        set(event.stream(), event.enabled() && room.isEnough());
    }

    /** Makes nginx agree with what people decided and the volume allows, in both directions. */
    void mend(Set<String> running, Set<String> recording) {
        List<StreamName> names =
                running.stream().filter(StreamName::isValid).map(StreamName::new).toList();
        boolean hasRoom = room.isEnough();
        for (CameraStream stream : cameras.byNames(names)) {
            boolean record = stream.toBeRecorded() && hasRoom;
            if (stream.mayPublish() && record != recording.contains(stream.name().value())) {
                set(stream.name(), record);
            }
        }
    }

    private void set(StreamName stream, boolean record) {
        try {
            if (record) {
                mediaCore.startRecording(stream.value());
            } else {
                mediaCore.stopRecording(stream.value());
            }
        } catch (MediaCoreAway e) {
            LOG.log(WARNING, "Recorder of {0} is switched by the next sweep", stream.value(), e);
        }
    }
}
