package org.camerata.recording;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.camerata.camera.KnownPublishers;
import org.camerata.camera.PublishersUnknown;
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
    @Inject KnownPublishers known;
    @Inject VolumeRoom room;
    @Inject Clock clock;

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
        boolean hasRoom = room.isEnough();
        wanted(running)
                .forEach(
                        (name, wanted) -> {
                            boolean record = wanted && hasRoom;
                            if (record != recording.contains(name.value())) {
                                set(name, record);
                            }
                        });
    }

    /** Of each running stream that may publish; asked of memory, as this is asked all the time. */
    private Map<StreamName, Boolean> wanted(Set<String> running) {
        Instant now = clock.instant();
        try {
            return known.all().stream()
                    .filter(publisher -> publisher.stream().mayPublish())
                    .filter(publisher -> running.contains(publisher.stream().name().value()))
                    .collect(
                            toMap(
                                    publisher -> publisher.stream().name(),
                                    publisher -> publisher.recording().covers(now),
                                    (one, other) -> one)); // of two keys
        } catch (PublishersUnknown e) {
            LOG.log(DEBUG, "Recorders are compared once the database answers", e);
            return Map.of();
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
