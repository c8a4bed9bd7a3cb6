package org.camerata.ingest;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.camerata.camera.CameraStream;
import org.camerata.camera.CameraStreams;
import org.camerata.camera.StreamName;
import org.camerata.shared.CameraId;

/** Opens and ends publish sessions. */
@Stateless
public class Ingest {

    @Inject CameraStreams cameras;
    @Inject PublishSessions sessions;
    @Inject Event<StreamStarted> started;
    @Inject Clock clock;

    /**
     * Opens a session, one per camera (I1). A camera that comes back replaces itself: its dead
     * predecessor must not keep it out.
     *
     * @throws org.camerata.camera.StreamKeyRejected if no active camera owns the key
     */
    public Admission admit(PublishAttempt attempt) {
        CameraStream stream = cameras.lockByKey(attempt.streamKey());
        Instant now = clock.instant();
        Optional<PublishSession> predecessor = sessions.live(stream.camera());
        predecessor.ifPresent(session -> session.end(EndReason.REPLACED, now));
        sessions.add(new PublishSession(stream, attempt.client(), attempt.address(), now));
        return new Admission(
                stream, predecessor.isPresent(), sessions.lastEnd(stream.camera()).orElse(null));
    }

    /** Media arrives. Heard more than once for one session if nginx relays it anew. */
    public void started(StreamName name) {
        cameras.byName(name)
                .ifPresent(
                        stream ->
                                sessions.live(stream.camera())
                                        .ifPresent(session -> goOnline(stream, session)));
    }

    /** A publisher is gone. Says nothing of a session that ended before (I2). */
    public void ended(MediaClient client) {
        Instant now = clock.instant();
        sessions.live(client).ifPresent(session -> end(session, EndReason.LEFT, now));
    }

    /** The session that was live just before the given time, for a file that began then. */
    public Optional<Long> sessionBefore(CameraId camera, Instant before) {
        return sessions.latestBefore(camera, before);
    }

    public void goOnline(CameraStream stream, PublishSession session) {
        cameras.online(stream.camera(), session.startedAt());
        started.fire(new StreamStarted(stream));
    }

    public void end(PublishSession session, EndReason reason, Instant at) {
        session.end(reason, at);
        cameras.offline(session.camera(), at);
    }

    /** Ends the session of a camera that may no longer publish. */
    public void endLive(CameraId camera, EndReason reason) {
        Instant now = clock.instant();
        sessions.live(camera).ifPresent(session -> end(session, reason, now));
    }
}
