package org.camerata.node;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camerata.meter.Metered;
import org.camerata.meter.Meters;
import org.camerata.meter.Tally;
import org.camerata.shared.TimeRange;

/**
 * When this node could not record. Told at once, kept in memory, and written down with the next
 * sign of life: whoever tells waits for nothing.
 */
@ApplicationScoped
public class NodeOutages implements Metered {

    /** Of outages that are over and not written yet; the database was away for very long then. */
    static final int UNWRITTEN_COUNT_MAX = 1000;

    private static final System.Logger LOG = System.getLogger(NodeOutages.class.getName());

    @Inject NodeLedger ledger;
    @Inject Clock clock;

    private final Map<OutageKind, Outage> open = new EnumMap<>(OutageKind.class);
    private final List<Outage> over = new ArrayList<>(); // to be written
    private final Tally<OutageKind> begun = new Tally<>(OutageKind.class);
    private MediaSign sign; // the last one; null before the first
    private boolean mediaCoreIsSilent;

    @Override
    public void describe(Meters meters) {
        meters.counter(
                "camerata_node_outages_total",
                "Times in which this node could not record, by what was at fault",
                "kind",
                begun);
    }

    /** Nothing where it lasts already. */
    public synchronized void began(OutageKind kind, Instant at) {
        if (open.putIfAbsent(kind, new Outage(kind, at, null)) == null) {
            begun.add(kind);
        }
    }

    /** Nothing where none lasts. */
    public synchronized void ended(OutageKind kind, Instant at) {
        Outage outage = open.remove(kind);
        if (outage != null && over.size() < UNWRITTEN_COUNT_MAX) {
            over.add(outage.ended(at));
        }
    }

    /**
     * The media core answered. It was down if it is not the one that answered before; where it is,
     * it was only mute, and its streams ran on.
     */
    public synchronized void mediaCoreAnswered(String epoch, Instant at) {
        if (sign != null && !sign.epoch().equals(epoch)) {
            began(OutageKind.MEDIA_CORE, sign.at());
            ended(OutageKind.MEDIA_CORE, at);
        }
        sign = new MediaSign(epoch, at);
        mediaCoreIsSilent = false;
    }

    /** The media core does not answer for so long that its streams are held to be gone. */
    public synchronized void mediaCoreIsSilent() {
        mediaCoreIsSilent = sign != null;
    }

    /** What touches the time, also what is not written down yet. */
    public List<Outage> between(TimeRange range) {
        List<Outage> written = ledger.between(range.from(), range.to());
        return Stream.of(written, unwritten(), silence()).flatMap(List::stream).distinct().toList();
    }

    /** What was written down before this server started says how long it was away. */
    void start() {
        MediaSign before = ledger.begin(clock.instant()).orElse(null);
        synchronized (this) {
            sign = sign == null ? before : sign;
        }
    }

    /** Tells the database that this node lives, and what happened to it. */
    void beat() {
        List<Outage> news = unwritten();
        try {
            ledger.beat(clock.instant(), lastSign(), news);
            forget(news);
        } catch (RuntimeException e) { // whatever the way to the database throws
            LOG.log(WARNING, "The sign of life is written later: {0}", e.getMessage());
        }
    }

    private synchronized List<Outage> unwritten() {
        return Stream.concat(over.stream(), open.values().stream()).toList();
    }

    /** Not written down: it may turn out that the media core was only mute. */
    private synchronized List<Outage> silence() {
        return mediaCoreIsSilent
                ? List.of(new Outage(OutageKind.MEDIA_CORE, sign.at(), null))
                : List.of();
    }

    private synchronized void forget(List<Outage> written) {
        over.removeAll(written);
    }

    private synchronized MediaSign lastSign() {
        return sign;
    }
}
