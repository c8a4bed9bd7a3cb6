package org.camerata.audit;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.camerata.meter.Metered;
import org.camerata.meter.Meters;

/**
 * Entries that nobody waits for. They stay in memory until the database has them; if the process is
 * killed before, at most a second's worth are lost, or all since the database went away.
 */
@ApplicationScoped
class LaterEntries implements Metered {

    private static final System.Logger LOG = System.getLogger(LaterEntries.class.getName());

    /** Waiting entries, each of a few hundred bytes; further ones are counted, not kept. */
    static final int WAITING_MAX = 10_000;

    /** Entries in one transaction. */
    static final int BATCH_MAX = 500;

    private static final int BATCHES_PER_RUN_MAX = WAITING_MAX / BATCH_MAX;

    private final BlockingQueue<SignedEntry> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
    private final AtomicLong overflowed = new AtomicLong();
    private final LongAdder lost = new LongAdder();
    private final List<SignedEntry> batch = new ArrayList<>(); // taken, not written yet
    private volatile int taken; // entries in the batch
    private boolean away; // the database, when last tried

    @Inject EntryMaker maker;
    @Inject EntryCommits commits;

    @Override
    public void describe(Meters meters) {
        meters.gauge(
                "camerata_audit_backlog",
                "Audit entries that are not in the database yet",
                () -> waiting.size() + taken);
        meters.counter(
                "camerata_audit_lost_total",
                "Audit entries for which there was no room; their number is an entry",
                lost::sum);
    }

    void add(AuditEvent event) {
        add(event, maker.actor());
    }

    void add(AuditEvent event, Actor actor) {
        try {
            if (!waiting.offer(maker.make(event, actor))) {
                overflowed.incrementAndGet();
                lost.increment();
            }
        } catch (RuntimeException e) {
            LOG.log(ERROR, "An audit entry could not be made: " + event.action().code(), e);
        }
    }

    /** Writes what waits, oldest first; what cannot be written waits on. */
    @PreDestroy
    synchronized void write() {
        for (int i = 0; i < BATCHES_PER_RUN_MAX && fillBatch(); i++) {
            if (!writeBatch()) {
                return;
            }
        }
    }

    private boolean fillBatch() {
        waiting.drainTo(batch, BATCH_MAX - batch.size());
        long missed = batch.size() < BATCH_MAX ? overflowed.getAndSet(0) : 0;
        if (missed > 0) {
            batch.add(
                    maker.make(
                            AuditEvent.failed(AuditAction.AUDIT_OVERFLOWED)
                                    .to(Map.of("lostEntries", missed))
                                    .because("Too many entries waited for the database"),
                            Actor.system()));
        }
        taken = batch.size();
        return !batch.isEmpty();
    }

    private boolean writeBatch() {
        try {
            commits.add(List.copyOf(batch));
            batch.clear();
            taken = 0;
            away = false;
            return true;
        } catch (RuntimeException e) {
            if (!away) { // said once
                LOG.log(WARNING, "Audit entries wait for the database", e);
            }
            away = true;
            return false;
        }
    }
}
