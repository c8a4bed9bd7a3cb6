package org.camerata.camera;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.camerata.meter.Metered;
import org.camerata.meter.Meters;

/**
 * All keys that may publish, in memory, so that a fleet that comes back at once is not kept waiting
 * by the database, and keeps being let in while there is none (I4).
 *
 * <p>Before it answers it reads what changed, unless it did within {@link #FRESH_MAX}: one read for
 * all who ask at that time. A change made on this node is seen by the next question.
 */
@ApplicationScoped
public class KnownPublishers implements Metered {

    private static final System.Logger LOG = System.getLogger(KnownPublishers.class.getName());

    /** What changed on another node is seen after so long at most. */
    static final Duration FRESH_MAX = Duration.ofSeconds(1);

    /** A publisher waits so long for the database, then what is remembered decides. */
    static final Duration READ_MAX = Duration.ofMillis(500);

    /** A change may be committed so much later than the time that it bears; also clock skew. */
    private static final Duration COMMIT_MAX = Duration.ofSeconds(30);

    @Inject PublisherRecords records;
    @Inject StreamKeys keys;
    @Inject Clock clock;

    @Resource ManagedThreadFactory threads;

    /** A thread of its own: those of the server may all be waiting here, for this very reading. */
    Executor executor;

    private final Map<ByteBuffer, KnownPublisher> byKeyHash = new ConcurrentHashMap<>();
    private Instant readUpTo = Instant.EPOCH; // guarded by byKeyHash
    private volatile boolean complete; // read at least once
    private final LongAdder foundWhileAway = new LongAdder();
    private volatile boolean away;

    private CompletableFuture<Void> reading = CompletableFuture.completedFuture(null);
    private Instant freshUntil = Instant.MIN;
    private volatile long readingSince; // by System.nanoTime

    @Override
    public void describe(Meters meters) {
        meters.gauge("camerata_known_keys", "Stream keys in memory", byKeyHash::size);
        meters.counter(
                "camerata_admissions_while_database_away_total",
                "Publishers let in by what is remembered, because the database was away",
                foundWhileAway::sum);
    }

    @PostConstruct
    void start() {
        executor = Executors.newSingleThreadExecutor(threads);
    }

    @PreDestroy
    void stop() {
        if (executor instanceof ExecutorService own) {
            own.shutdownNow();
        }
    }

    /**
     * @throws StreamKeyRejected if no active camera owns the key, or not from this address
     * @throws PublishersUnknown if the database is away and the key is not one that is remembered
     */
    public KnownPublisher find(String streamKey, String address) {
        awaitFresh();
        KnownPublisher publisher = byKeyHash.get(ByteBuffer.wrap(keys.hash(streamKey)));
        if (publisher == null && (away || !complete)) {
            throw new PublishersUnknown();
        }
        if (publisher == null) {
            throw new StreamKeyRejected();
        }
        publisher
                .refusal(address, clock.instant())
                .ifPresent(
                        why -> {
                            throw new StreamKeyRejected(publisher.stream(), why);
                        });
        if (away) {
            foundWhileAway.increment();
        }
        return publisher;
    }

    /**
     * The stream of a name, if its profile has a key.
     *
     * @throws PublishersUnknown if the database is away and nothing is remembered
     */
    public Optional<CameraStream> named(StreamName name) {
        return all().stream()
                .map(KnownPublisher::stream)
                .filter(stream -> stream.name().equals(name))
                .findFirst();
    }

    /**
     * Every key that may publish, as far as is known now.
     *
     * @throws PublishersUnknown if the database is away and nothing is remembered
     */
    public List<KnownPublisher> all() {
        awaitFresh();
        if (!complete) {
            throw new PublishersUnknown();
        }
        return List.copyOf(byKeyHash.values());
    }

    void onChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) CameraChanged event) {
        forgetFreshness();
    }

    private synchronized void forgetFreshness() {
        freshUntil = Instant.MIN;
        reading = CompletableFuture.completedFuture(null); // a running one may have read too early
    }

    /** Until the reading is {@link #READ_MAX} old, however many ask meanwhile: threads are few. */
    private void awaitFresh() {
        CompletableFuture<Void> fresh = fresh();
        long left = READ_MAX.toNanos() - (System.nanoTime() - readingSince);
        if (left <= 0 && !fresh.isDone()) {
            away = true;
            return;
        }
        try {
            fresh.get(Math.max(left, 0), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            away = true;
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading catches what it throws", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server stops", e);
        }
    }

    private synchronized CompletableFuture<Void> fresh() {
        Instant now = clock.instant();
        if (reading.isDone() && !now.isBefore(freshUntil)) {
            freshUntil = now.plus(FRESH_MAX);
            readingSince = System.nanoTime();
            reading = CompletableFuture.runAsync(this::read, executor);
        }
        return reading;
    }

    /** One at a time, so that an older reading never covers a newer one. */
    private void read() {
        synchronized (byKeyHash) {
            Instant now = clock.instant();
            try {
                PublisherRecords.Changes changes = records.since(readUpTo);
                apply(changes);
                readUpTo = now.minus(COMMIT_MAX);
                complete = true;
                tell(false, null);
            } catch (RuntimeException e) { // whatever the way to the database throws
                tell(true, e);
            }
        }
    }

    /** What is still valid is replaced and never missing in between. */
    private void apply(PublisherRecords.Changes changes) {
        if (changes.profiles().isEmpty()) {
            return;
        }
        byKeyHash.putAll(changes.byKeyHash());
        byKeyHash
                .entrySet()
                .removeIf(
                        known ->
                                changes.profiles()
                                                .contains(
                                                        known.getValue().stream().profile().value())
                                        && !changes.byKeyHash().containsKey(known.getKey()));
    }

    private void tell(boolean nowAway, RuntimeException cause) {
        if (nowAway && !away) {
            LOG.log(
                    WARNING,
                    "The database is away: cameras that are known go on being let in",
                    cause);
        } else if (!nowAway && away) {
            LOG.log(INFO, "The database is back");
        }
        away = nowAway;
    }
}
