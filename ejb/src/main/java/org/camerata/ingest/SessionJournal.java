package org.camerata.ingest;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.camerata.meter.Metered;
import org.camerata.meter.Meters;

/**
 * Writes down what happened to sessions, in its order, soon after it happened; while the database
 * is away, once it is back.
 *
 * <p>What finds no room any more is lost, and made good by {@link Reconciliation}, which compares
 * what is live with the database.
 */
@ApplicationScoped
class SessionJournal implements Metered {

    private static final System.Logger LOG = System.getLogger(SessionJournal.class.getName());

    /** Some hours of a fleet that flaps while the database is away. */
    static final int NEWS_COUNT_MAX = 50_000;

    static final int BATCH_SIZE = 100;

    private static final double NANOS_PER_SECOND = 1e9;

    /** From news to its being written where nobody comes in: one batch for what comes together. */
    private static final Duration WRITE_DELAY = Duration.ofMillis(200);

    @Inject SessionLedger ledger;
    @Inject Rush rush;
    @Resource ManagedScheduledExecutorService threads; // null in tests, which call write()

    private final BlockingQueue<SessionNews> news = new ArrayBlockingQueue<>(NEWS_COUNT_MAX);
    private final List<SessionNews> batch = new ArrayList<>(BATCH_SIZE); // guarded by this
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final AtomicInteger unwritten = new AtomicInteger(); // in the queue, and in the batch
    private final LongAdder lost = new LongAdder();
    private volatile long waitingSince; // by System.nanoTime; 0 if all is written
    private boolean away; // guarded by this

    @Override
    public void describe(Meters meters) {
        meters.gauge("camerata_journal_backlog", "Session news not written yet", unwritten::get);
        meters.gauge(
                "camerata_journal_age_seconds",
                "How long session news have waited while none was written",
                this::ageSeconds);
        meters.counter(
                "camerata_journal_lost_total",
                "Session news for which there was no room; the ledger is mended later",
                lost::sum);
    }

    private double ageSeconds() {
        long since = waitingSince;
        return since == 0 ? 0 : (System.nanoTime() - since) / NANOS_PER_SECOND;
    }

    /** Never blocks, never throws. */
    void tell(SessionNews item) {
        if (news.offer(item)) {
            count(1);
        } else {
            lost.increment();
            LOG.log(WARNING, "No room to remember what happened to {0}", item.session().profile());
        }
        if (threads != null && scheduled.compareAndSet(false, true)) {
            lookLater();
        }
    }

    /** A fleet that comes back at once is let in first, and written down behind it. */
    private void writeAfterRush() {
        if (rush.isOn()) {
            lookLater();
        } else {
            scheduled.set(false);
            write();
        }
    }

    private void lookLater() {
        Future<?> unused = // it logs its faults itself
                threads.schedule(
                        this::writeAfterRush, WRITE_DELAY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Writes what there is.
     *
     * @return false if the database is away; it is tried again later
     */
    synchronized boolean write() {
        while (fill()) {
            try {
                ledger.write(List.copyOf(batch));
                count(-batch.size());
                batch.clear();
            } catch (RuntimeException e) { // whatever the way to the database throws
                if (!writeEach(e)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean fill() {
        news.drainTo(batch, BATCH_SIZE - batch.size());
        return !batch.isEmpty();
    }

    /** One by one, so that news which cannot be written does not keep others from it. */
    private boolean writeEach(RuntimeException fault) {
        if (!isThere(fault)) {
            return false;
        }
        while (!batch.isEmpty()) {
            SessionNews item = batch.get(0);
            try {
                ledger.write(List.of(item));
            } catch (RuntimeException e) { // whatever the way to the database throws
                if (!isThere(e)) {
                    return false;
                }
                LOG.log(WARNING, "Left to the reconciler: " + item.getClass().getSimpleName(), e);
            }
            batch.remove(0);
            count(-1);
        }
        return true;
    }

    /** Where it is wrong for a moment, because another thread counts too, the next news mend it. */
    private void count(int more) {
        int now = unwritten.addAndGet(more);
        if (now == 0) {
            waitingSince = 0;
        } else if (more < 0 || now == more) {
            waitingSince = System.nanoTime();
        }
    }

    private boolean isThere(RuntimeException fault) {
        boolean there = databaseAnswers();
        if (!there && !away) {
            LOG.log(WARNING, "Sessions are written down once the database is back", fault);
        } else if (there && away) {
            LOG.log(INFO, "The database is back: sessions are written down");
        }
        away = !there;
        return there;
    }

    private boolean databaseAnswers() {
        try {
            return ledger.isThere();
        } catch (RuntimeException e) { // whatever the way to the database throws
            return false;
        }
    }
}
