package org.camerata.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camerata.simulator.FlvTag;
import org.camerata.simulator.RtmpPublisher;
import org.camerata.simulator.RtmpUrl;

/** Publishers, a thread each, that send the same tags in real time until they are closed. */
final class Load implements AutoCloseable {

    /** Starts spread over this time, so that key frames do not all come in the same instant. */
    private static final Duration SPREAD = Duration.ofSeconds(2);

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final List<FlvTag> tags;

    private Load(List<FlvTag> tags) {
        this.tags = tags;
    }

    static Load start(List<FlvTag> tags, List<RtmpUrl> urls) {
        Load load = new Load(tags);
        for (int i = 0; i < urls.size(); i++) {
            RtmpUrl url = urls.get(i);
            long delayNanos = SPREAD.toNanos() * i / urls.size();
            load.threads.add(new Thread(() -> load.run(url, delayNanos)));
        }
        load.threads.forEach(Thread::start);
        return load;
    }

    /** Fails unless every publisher is still at work: a server with fewer streams has it easier. */
    void requireAllRunning() {
        if (failures.get() > 0) {
            throw new IllegalStateException(failures.get() + " publishers were cut off");
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void run(RtmpUrl url, long delayNanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(delayNanos);
            publish(url);
        } catch (IOException e) {
            failures.incrementAndGet();
            System.err.println(url + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void publish(RtmpUrl url) throws IOException, InterruptedException {
        long lengthMillis = Sample.lengthMillis(tags);
        try (RtmpPublisher publisher = RtmpPublisher.open(url)) {
            long start = System.nanoTime();
            for (long round = 0; ; round++) {
                for (FlvTag tag : tags) {
                    long millis = round * lengthMillis + tag.timestampMillis();
                    sleepUntil(start + TimeUnit.MILLISECONDS.toNanos(millis));
                    publisher.send(new FlvTag(tag.type(), millis, tag.body()));
                }
            }
        }
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        long left = nanos - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }
}
