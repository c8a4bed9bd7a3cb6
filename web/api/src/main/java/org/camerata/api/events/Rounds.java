package org.camerata.api.events;

import static java.lang.System.Logger.Level.WARNING;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camerata.access.Caller;
import org.camerata.access.Callers;
import org.camerata.event.LiveEvents;
import org.camerata.event.LiveTraffic;

/**
 * Goes round all sockets: at once where something was told, and every {@link #SWEEP_EVERY} to see
 * who is still there. While nobody can say who may hear what, nothing is sent.
 */
@ApplicationScoped
class Rounds {

    /** Events that come together are read together. */
    static final Duration GATHERED = Duration.ofMillis(50);

    /** What was ended is noticed within this time (A7). */
    static final Duration SWEEP_EVERY = Duration.ofSeconds(2);

    static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private static final System.Logger LOG = System.getLogger(Rounds.class.getName());

    @Inject Connections connections;
    @Inject LiveEvents events;
    @Inject LiveTraffic traffic;
    @Inject Callers callers;
    @Inject Clock clock;

    @Resource ManagedScheduledExecutorService executor;

    private final AtomicBoolean due = new AtomicBoolean();
    private volatile Future<?> nextRound;
    private Future<?> sweeps;

    void begin(@Observes Startup any) {
        events.whenTold(() -> in(GATHERED));
        long millis = SWEEP_EVERY.toMillis();
        sweeps = executor.scheduleWithFixedDelay(this::sweep, millis, millis, MILLISECONDS);
    }

    void end(@Observes Shutdown any) {
        sweeps.cancel(true);
        due.set(true); // no more rounds
        if (nextRound != null) {
            nextRound.cancel(true);
        }
        connections.all().forEach(one -> one.close(Closing.GOING_AWAY, "The server stops"));
    }

    private void in(Duration delay) {
        if (due.compareAndSet(false, true)) {
            nextRound = executor.schedule(this::round, delay.toMillis(), MILLISECONDS);
        }
    }

    /** Tells everybody what was told since they were last told something. */
    synchronized void round() {
        due.set(false);
        Map<Long, String> frames = new HashMap<>();
        boolean served = false;
        try {
            for (Connection connection : connections.all()) {
                if (connection.isToBeServed()) {
                    serve(connection, frames);
                    served = true;
                }
            }
        } catch (RuntimeException e) { // of the database
            LOG.log(WARNING, "Live events wait: nobody can say who may hear them", e);
            in(RETRY_AFTER);
            return;
        }
        if (served) {
            in(GATHERED); // some had more to hear than there was room for
        }
    }

    private void serve(Connection connection, Map<Long, String> frames) {
        Caller caller = callers.byViewer(connection.viewer()).orElse(null);
        if (caller == null) {
            close(connection, Closing.NOT_KNOWN, "The session or token is good no more");
            return;
        }
        int count =
                connection.serve(
                        caller,
                        event -> frames.computeIfAbsent(event.id(), id -> Frames.event(event)));
        traffic.sent(count);
    }

    void sweep() {
        try {
            closeTheLost();
            closeTheGone();
            pingTheSilent();
            in(GATHERED); // those whose queue was full
        } catch (RuntimeException e) { // of the database; a task that throws is never run again
            LOG.log(WARNING, "Nobody can say who may still listen", e);
        }
    }

    private void closeTheLost() {
        for (Connection connection : connections.all()) {
            if (connection.isLost()) {
                traffic.dropped();
                close(connection, Closing.TOO_SLOW, "What was sent was not read in time");
            }
        }
    }

    private void closeTheGone() {
        Set<String> viewers =
                connections.all().stream().map(Connection::viewer).collect(toUnmodifiableSet());
        Set<String> gone = viewers.isEmpty() ? Set.of() : callers.gone(viewers);
        for (Connection connection : connections.all()) {
            if (gone.contains(connection.viewer())) {
                close(connection, Closing.NOT_KNOWN, "The session or token is good no more");
            }
        }
    }

    private void pingTheSilent() {
        Instant now = clock.instant();
        for (Connection connection : connections.all()) {
            if (connection.isToBePinged(now)) {
                executor.execute(() -> connection.ping(now));
            }
        }
    }

    /** In a thread of its own, because a client that does not read can hold up a closing. */
    private void close(Connection connection, Closing closing, String sentence) {
        executor.execute(() -> connection.close(closing, sentence));
    }
}
