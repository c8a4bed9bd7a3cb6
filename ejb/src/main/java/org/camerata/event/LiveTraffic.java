package org.camerata.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.camerata.meter.Metered;
import org.camerata.meter.Meters;
import org.camerata.meter.Tally;

/** What listening costs. */
@ApplicationScoped
public class LiveTraffic implements Metered {

    private final AtomicInteger open = new AtomicInteger();
    private final LongAdder sent = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final Tally<Resumption> resumptions = new Tally<>(Resumption.class);

    private enum Resumption {
        WHOLE,
        /** More was told since than is kept: the listener had to read anew. */
        RESET
    }

    @Override
    public void describe(Meters meters) {
        meters.gauge("camerata_event_clients", "Sockets of live events open now", this::openCount);
        meters.counter(
                "camerata_events_sent_total", "Live events, for each of their clients", sent::sum);
        meters.counter(
                "camerata_event_clients_refused_total",
                "Sockets not let in: a bad ticket, or too many of them",
                refused::sum);
        meters.counter(
                "camerata_event_clients_dropped_total",
                "Sockets closed because the client did not follow",
                dropped::sum);
        meters.counter(
                "camerata_event_resumptions_total",
                "Subscriptions that went on from an earlier event",
                "outcome",
                resumptions);
    }

    public void opened() {
        open.incrementAndGet();
    }

    public void closed() {
        open.decrementAndGet();
    }

    /** Sockets that are open now. */
    public int openCount() {
        return open.get();
    }

    /** So many events are on their way to one listener. */
    public void sent(int count) {
        sent.add(count);
    }

    /** A socket was not let in: a bad ticket, or too many of them. */
    public void refused() {
        refused.increment();
    }

    /** A listener was sent away because it did not follow. */
    public void dropped() {
        dropped.increment();
    }

    /** A listener came back, and named the last event that it had heard. */
    public void resumed(Listener.Start start) {
        resumptions.add(start.whole() ? Resumption.WHOLE : Resumption.RESET);
    }
}
