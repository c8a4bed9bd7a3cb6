package org.camerata.ingest;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camerata.camera.CameraStream;
import org.camerata.camera.CameraStreams;
import org.camerata.camera.StreamName;
import org.camerata.node.RunningStream;

/** Makes the sessions agree with what nginx says of itself. Safe to repeat. */
@Stateless
public class Reconciliation {

    /** From its admission to its appearance in nginx a publisher gets so long. */
    static final Duration ARRIVAL_MAX = Duration.ofSeconds(5);

    @Inject Ingest ingest;
    @Inject CameraStreams cameras;
    @Inject PublishSessions sessions;
    @Inject Clock clock;

    /**
     * Ends sessions that nginx does not know, and opens those that it has and we have not.
     *
     * @return the names of streams that must not go on
     */
    public List<String> reconcile(String epoch, List<RunningStream> running) {
        Instant now = clock.instant();
        Map<MediaClient, RunningStream> strangers =
                running.stream()
                        .collect(
                                toMap(
                                        s -> new MediaClient(epoch, s.clientId()),
                                        s -> s,
                                        (a, b) -> a));
        List<Long> seen = new ArrayList<>();
        for (PublishSession session : sessions.live()) {
            if (isPublishing(session, strangers.get(session.client()))) {
                strangers.remove(session.client());
                seen.add(session.id());
            } else if (isOverdue(session, epoch, now)) {
                ingest.end(session, EndReason.LOST, session.lastSeenAt());
            }
        }
        sessions.seen(seen, now);
        return strangers.entrySet().stream()
                .filter(stranger -> !adopt(stranger.getKey(), stranger.getValue(), now))
                .map(stranger -> stranger.getValue().name())
                .toList();
    }

    /** By number and by name: numbers could begin anew if a worker of nginx dies. */
    private static boolean isPublishing(PublishSession session, RunningStream stream) {
        return stream != null && stream.name().equals(session.streamName().value());
    }

    private static boolean isOverdue(PublishSession session, String epoch, Instant now) {
        return !session.client().epoch().equals(epoch)
                || session.startedAt().plus(ARRIVAL_MAX).isBefore(now);
    }

    /** False if the stream must be dropped: nobody who may publish owns it. */
    private boolean adopt(MediaClient client, RunningStream running, Instant now) {
        if (!StreamName.isValid(running.name())) {
            return true; // not renamed yet: its admission is under way
        }
        CameraStream stream = cameras.byName(new StreamName(running.name())).orElse(null);
        if (stream == null || !stream.mayPublish()) {
            return false;
        }
        if (sessions.live(stream.camera()).isEmpty()) {
            PublishSession session = new PublishSession(stream, client, running.address(), now);
            sessions.add(session);
            ingest.goOnline(stream, session);
        }
        return true;
    }
}
