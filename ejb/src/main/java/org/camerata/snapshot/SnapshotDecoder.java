package org.camerata.snapshot;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camerata.media.KeyPicture;

/**
 * Makes small JPEGs of key pictures by ffmpeg, in a process of its own: what cameras send must not
 * endanger the server. To start it costs as much as 40 pictures, so it stays while it is needed.
 *
 * <p>A picture that is damaged is left out. Each picture comes back under the place that it was
 * given, so that none can be taken for another's.
 */
@Dependent // who looks through footage does not wait for stills of all cameras
public class SnapshotDecoder {

    static final Duration RUN_MAX = Duration.ofSeconds(20);

    /** Somebody who looks at a camera asks every {@link Snapshot#FRESH}. */
    static final Duration IDLE_MAX = Duration.ofSeconds(30);

    /** A decoder that has seen so many pictures is replaced: it may leak. */
    static final int PICTURE_COUNT_MAX = 10_000;

    @Inject Clock clock;
    @Resource ManagedThreadFactory threads;

    /** Two threads while there is a run: one that writes, one that reads. */
    ExecutorService executor;

    private DecoderProcess process; // null while nobody looks
    private Instant usedAt;
    private Duration charged = Duration.ZERO; // of the process's time

    @PostConstruct
    void start() {
        executor = Executors.newCachedThreadPool(threads);
    }

    @PreDestroy
    synchronized void stop() {
        end();
        executor.shutdownNow();
    }

    /**
     * @return the JPEGs by place in the list, from 0; those that could be decoded
     * @throws IOException if ffmpeg cannot be run, or takes too long
     */
    public synchronized Map<Integer, byte[]> decode(List<KeyPicture> pictures) throws IOException {
        usedAt = clock.instant();
        DecoderProcess.Batch batch = process().batch(pictures);
        CompletableFuture<Void> unused = CompletableFuture.runAsync(() -> write(batch), executor);
        try {
            return CompletableFuture.supplyAsync(() -> read(batch), executor)
                    .get(RUN_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            end();
            throw new IOException("ffmpeg took more than " + RUN_MAX.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            end();
            throw new IOException("ffmpeg writes what is no still", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end();
            throw new IOException("interrupted", e);
        }
    }

    /** Processor time since it was last asked for; what ended meanwhile is left out. */
    synchronized Duration cpuSpent() {
        Duration used = process == null ? Duration.ZERO : process.cpu();
        Duration since = used.minus(charged);
        charged = used;
        return since.isNegative() ? used : since;
    }

    /** Ends what has not been needed of late. */
    synchronized void rest() {
        if (process != null && usedAt.plus(IDLE_MAX).isBefore(clock.instant())) {
            end();
        }
    }

    private DecoderProcess process() throws IOException {
        if (process != null && (!process.isAlive() || process.count() > PICTURE_COUNT_MAX)) {
            end();
        }
        if (process == null) {
            process = new DecoderProcess();
        }
        return process;
    }

    private void end() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    /** Breaks off where the decoder died; whoever reads notices. */
    private static void write(DecoderProcess.Batch batch) {
        try {
            batch.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, byte[]> read(DecoderProcess.Batch batch) {
        try {
            return batch.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
