package org.camerata.ingest;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.camerata.camera.CameraStream;
import org.camerata.camera.CameraStreams;
import org.camerata.camera.ProfileId;

/** Sessions as the database keeps them. Whatever is written twice changes nothing. */
@Stateless
public class SessionLedger {

    @Inject PublishSessions sessions;
    @Inject CameraStreams cameras;
    @Inject Flapping flapping;
    @Inject Event<StreamStarted> started;
    @Inject Event<StreamEnded> ended;

    /** All or nothing, in the order given. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void write(List<SessionNews> news) {
        news.forEach(this::write);
    }

    /** Whether the database answers. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean isThere() {
        return sessions.isThere();
    }

    /** Those that have not ended. */
    public List<SessionRow> live() {
        return sessions.live().stream().map(PublishSession::row).toList();
    }

    /** They still run. Nothing of those that have ended meanwhile. */
    public void seen(List<SessionSign> signs, Instant now) {
        sessions.seen(signs, now);
    }

    /** A session that nobody knows of any more, when it was seen last (I3). */
    public void lose(long id) {
        sessions.find(id)
                .filter(PublishSession::isLive)
                .ifPresent(session -> end(session, EndReason.LOST, session.lastSeenAt()));
    }

    /** Streams that came and went may stay by now. */
    public void calm(Instant now) {
        flapping.calm(now);
    }

    /** A live session as it lies in the database. */
    record SessionRow(
            long id,
            ProfileId profile,
            Long keyId,
            MediaClient client,
            String address,
            String encoder,
            Instant startedAt,
            long bytesIn) {

        LiveSession session(CameraStream stream, Instant now) {
            return new LiveSession(
                    stream, keyId, client, address, encoder, startedAt, now, bytesIn, true);
        }
    }

    /**
     * What nginx says of a session that runs.
     *
     * @param bytesIn received so far
     */
    record SessionSign(long id, long bytesIn) {}

    private void write(SessionNews news) {
        LiveSession session = news.session();
        if (news instanceof SessionNews.Began) {
            begin(session);
        } else if (news instanceof SessionNews.WentOnline) {
            online(session);
        } else if (news instanceof SessionNews.Ended end) {
            sessions.live(session.profile(), session.client())
                    .ifPresent(
                            row -> {
                                row.received(session.bytesIn());
                                end(row, end.reason(), end.at());
                            });
        }
    }

    private void begin(LiveSession session) {
        PublishSession before = sessions.live(session.profile()).orElse(null);
        if (before != null && before.client().equals(session.client())) {
            return;
        }
        if (before != null) {
            end(before, EndReason.REPLACED, session.startedAt());
        }
        sessions.add(new PublishSession(session));
        flapping.begun(session.profile(), session.startedAt());
    }

    private void online(LiveSession session) {
        cameras.online(session.profile(), session.startedAt());
        cameras.byProfile(session.profile())
                .ifPresent(stream -> started.fire(new StreamStarted(stream)));
    }

    private void end(PublishSession session, EndReason reason, Instant at) {
        session.end(reason, at);
        cameras.offline(session.profile(), session.endedAt());
        cameras.byProfile(session.profile())
                .ifPresent(stream -> ended.fire(new StreamEnded(stream, reason)));
    }
}
