package org.camerata.ingest;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camerata.camera.CameraStream;
import org.camerata.camera.KnownPublishers;
import org.camerata.camera.StreamName;
import org.camerata.meter.Metered;
import org.camerata.meter.Meters;
import org.camerata.meter.Tally;
import org.camerata.node.RunningStream;

/** Makes what is remembered agree with what nginx says of itself. Safe to repeat. */
@ApplicationScoped
class Reconciliation implements Metered {

    /** From its admission to its appearance in nginx a publisher gets so long. */
    static final Duration ARRIVAL_MAX = Duration.ofSeconds(5);

    @Inject LivePublishers live;
    @Inject KnownPublishers known;
    @Inject Clock clock;

    private final Tally<Correction> corrections = new Tally<>(Correction.class);
    private Set<Publication> strangersBefore = Set.of();

    /** What had to be mended because a callback was lost, or came too late. */
    private enum Correction {
        /** nginx did not know the session any more. */
        ENDED,
        /** Media had arrived, and nobody had said so. */
        WENT_ONLINE,
        /** nginx had a publisher that was not known here. */
        ADOPTED,
        /** It had one that must not publish. */
        DROPPED
    }

    @Override
    public void describe(Meters meters) {
        meters.counter(
                "camerata_reconciler_corrections_total",
                "What differed from nginx and was mended",
                "kind",
                corrections);
    }

    /**
     * Ends sessions that nginx does not know, and opens those that it has and we have not.
     *
     * @return the names of streams that must not go on
     */
    List<String> reconcile(String epoch, List<RunningStream> running) {
        Instant now = clock.instant();
        Map<Publication, RunningStream> strangers =
                running.stream()
                        .collect(toMap(one -> Publication.of(epoch, one), one -> one, (a, b) -> a));
        for (LiveSession session : live.all()) {
            RunningStream stream = strangers.remove(Publication.of(session));
            if (stream != null) {
                see(session, stream, now);
            } else if (isOverdue(session, epoch, now)) {
                corrections.add(Correction.ENDED);
                live.end(session, EndReason.LOST, session.lastSeenAt());
            }
        }
        return strangersToDrop(strangers, now);
    }

    /** By number and by name: numbers could begin anew if a worker of nginx dies. */
    private record Publication(MediaClient client, String name) {

        static Publication of(String epoch, RunningStream stream) {
            return new Publication(new MediaClient(epoch, stream.clientId()), stream.name());
        }

        static Publication of(LiveSession session) {
            return new Publication(session.client(), session.stream().name().value());
        }
    }

    /** The callback that says so may be lost. */
    private void see(LiveSession session, RunningStream stream, Instant now) {
        live.change(session, known -> known.seen(stream, now));
        boolean arrived = session.startedAt().plus(ARRIVAL_MAX).isBefore(now);
        if (arrived && stream.bytesIn() > 0 && !session.online()) {
            corrections.add(Correction.WENT_ONLINE);
            live.goOnline(session);
        }
    }

    private static boolean isOverdue(LiveSession session, String epoch, Instant now) {
        return !session.client().epoch().equals(epoch)
                || session.startedAt().plus(ARRIVAL_MAX).isBefore(now);
    }

    /**
     * A publisher that is not known is looked at twice, because what nginx said may be older than
     * the end of its session.
     */
    private List<String> strangersToDrop(Map<Publication, RunningStream> strangers, Instant now) {
        List<String> drop = new ArrayList<>();
        strangers.forEach(
                (stranger, stream) -> {
                    boolean stays = strangersBefore.contains(stranger);
                    boolean isNamed = StreamName.isValid(stranger.name());
                    if (stays && isNamed && !adopt(stranger.client(), stream, now)) {
                        corrections.add(Correction.DROPPED);
                        drop.add(stranger.name());
                    }
                });
        strangersBefore = Set.copyOf(strangers.keySet());
        return drop;
    }

    /** False if the stream must be dropped: nobody who may publish owns it. */
    private boolean adopt(MediaClient client, RunningStream running, Instant now) {
        CameraStream stream = known.named(new StreamName(running.name())).orElse(null);
        if (stream == null || !stream.mayPublish()) {
            return false;
        }
        if (live.find(stream.profile()).isEmpty()) {
            LiveSession session =
                    new LiveSession(
                            stream,
                            null,
                            client,
                            running.address(),
                            running.encoder().isEmpty() ? null : running.encoder(),
                            now,
                            now,
                            running.bytesIn(),
                            false);
            corrections.add(Correction.ADOPTED);
            live.begin(session);
            live.goOnline(session);
        }
        return true;
    }
}
