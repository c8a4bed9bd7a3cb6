package org.camerata.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What listening costs: counted here, read by whoever measures the node. */
@ApplicationScoped
public class LiveTraffic {

    private final AtomicInteger open = new AtomicInteger();
    private final LongAdder sent = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder dropped = new LongAdder();

    public void opened() {
        open.incrementAndGet();
    }

    public void closed() {
        open.decrementAndGet();
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

    /** Sockets that are open now. */
    public int openCount() {
        return open.get();
    }

    /** Events sent since the start, counted for each listener. */
    public long sentCount() {
        return sent.sum();
    }

    public long refusedCount() {
        return refused.sum();
    }

    public long droppedCount() {
        return dropped.sum();
    }
}
