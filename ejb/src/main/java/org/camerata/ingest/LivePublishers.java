package org.camerata.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import org.camerata.camera.ProfileId;
import org.camerata.camera.StreamName;
import org.camerata.meter.Metered;
import org.camerata.meter.Meters;
import org.camerata.meter.Tally;
import org.camerata.shared.CameraId;

/**
 * Who publishes to this node now: one session a profile (I1), which ends once (I2).
 *
 * <p>Kept in memory, so that neither publishers nor nginx wait for the database; what happens is
 * told to the {@link SessionJournal}, which writes it down. {@link Reconciliation} fills it from
 * what nginx and the database say when this server starts.
 */
@ApplicationScoped
public class LivePublishers implements Metered {

    @Inject SessionJournal journal;
    @Inject Clock clock;

    private final Map<ProfileId, LiveSession> sessions = new ConcurrentHashMap<>();

    // Where to find them; changed within the computations of the map above alone.
    private final Map<StreamName, ProfileId> byName = new ConcurrentHashMap<>();
    private final Map<MediaClient, ProfileId> byClient = new ConcurrentHashMap<>();

    private final LongAdder begun = new LongAdder();
    private final Tally<EndReason> ends = new Tally<>(EndReason.class);
    private volatile boolean complete; // compared with nginx at least once

    @Override
    public void describe(Meters meters) {
        meters.gauge("camerata_publishers", "Publishers that are live now", sessions::size);
        meters.counter("camerata_sessions_started_total", "Publish sessions begun", begun::sum);
        meters.counter(
                "camerata_sessions_ended_total", "Publish sessions ended, by why", "reason", ends);
    }

    /** Whether every publisher of nginx is known here. */
    boolean isComplete() {
        return complete;
    }

    void complete() {
        complete = true;
    }

    List<LiveSession> all() {
        return List.copyOf(sessions.values());
    }

    Optional<LiveSession> find(ProfileId profile) {
        return Optional.ofNullable(sessions.get(profile));
    }

    /** Opens a session; the one before, if there still is one, ends. */
    void begin(LiveSession session) {
        sessions.compute(
                session.profile(),
                (profile, before) -> {
                    if (before != null) {
                        forget(before);
                        tell(before, EndReason.REPLACED, session.startedAt());
                    }
                    begun.increment();
                    journal.tell(new SessionNews.Began(session));
                    return enter(session);
                });
    }

    /** A session that the database has already. */
    void remember(LiveSession session) {
        sessions.computeIfAbsent(session.profile(), profile -> enter(session));
    }

    private LiveSession enter(LiveSession session) {
        byName.put(session.stream().name(), session.profile());
        byClient.put(session.client(), session.profile());
        return session;
    }

    private void forget(LiveSession session) {
        byName.remove(session.stream().name());
        byClient.remove(session.client());
    }

    /** Media arrives. Heard more than once if nginx relays a stream anew. */
    public void started(StreamName name) {
        Optional.ofNullable(byName.get(name)).flatMap(this::find).ifPresent(this::goOnline);
    }

    void goOnline(LiveSession session) {
        change(
                session,
                now -> {
                    if (now.online()) {
                        return now;
                    }
                    journal.tell(new SessionNews.WentOnline(now));
                    return now.goOnline();
                });
    }

    /** Nothing where it has ended meanwhile. */
    void change(LiveSession session, UnaryOperator<LiveSession> change) {
        sessions.computeIfPresent(
                session.profile(),
                (profile, now) -> now.client().equals(session.client()) ? change.apply(now) : now);
    }

    /** A publisher is gone. Says nothing of a session that ended before (I2). */
    public void ended(MediaClient client) {
        Optional.ofNullable(byClient.get(client))
                .flatMap(this::find)
                .filter(session -> session.client().equals(client)) // not who took its place
                .ifPresent(session -> endNow(session, EndReason.LEFT));
    }

    List<LiveSession> ofCamera(CameraId camera) {
        return sessions.values().stream()
                .filter(session -> session.stream().camera().equals(camera))
                .toList();
    }

    void endNow(LiveSession session, EndReason reason) {
        end(session, reason, clock.instant());
    }

    /** Nothing if it has ended already (I2), or another took its place. */
    void end(LiveSession session, EndReason reason, Instant at) {
        sessions.computeIfPresent(
                session.profile(),
                (profile, now) -> {
                    if (!now.client().equals(session.client())) {
                        return now;
                    }
                    forget(now);
                    tell(now, reason, at);
                    return null;
                });
    }

    private void tell(LiveSession session, EndReason reason, Instant at) {
        ends.add(reason);
        Instant end = at.isBefore(session.startedAt()) ? session.startedAt() : at;
        journal.tell(new SessionNews.Ended(session, reason, end));
    }
}
