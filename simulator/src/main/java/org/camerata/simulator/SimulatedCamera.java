package org.camerata.simulator;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One camera: an encoder that is kept running, and a publisher that is kept connected. Each has a
 * thread and a back-off of its own; they meet in a {@link LiveFeed}.
 */
final class SimulatedCamera implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SimulatedCamera.class.getName());

    /** Longer than ffmpeg takes to start on a busy machine; then it is considered stuck. */
    private static final Duration ENCODER_SILENCE_MAX = Duration.ofSeconds(10);

    private final int number;
    private final RtmpUrl url;
    private final LiveFeed feed = new LiveFeed();
    private final Thread encoding;
    private final Thread publishing;
    private volatile boolean closed;
    private volatile Encoder encoder;

    SimulatedCamera(int number, RtmpUrl url) {
        this.number = number;
        this.url = url;
        encoding = new Thread(() -> repeat("encoder", this::encode), "encoding-" + number);
        publishing = new Thread(() -> repeat("publisher", this::publish), "publishing-" + number);
    }

    void start() {
        encoding.start();
        publishing.start();
    }

    /** Ends both; returns once ffmpeg is gone. */
    @Override
    public void close() {
        closed = true;
        feed.close();
        publishing.interrupt();
        encoding.interrupt();
        Encoder running = encoder;
        if (running != null) {
            running.close();
        }
    }

    /** Something that runs until it fails or ends, and is then to be started again. */
    private interface Task {
        void run(Backoff backoff) throws IOException, InterruptedException;
    }

    private void repeat(String what, Task task) {
        Backoff backoff = new Backoff(ThreadLocalRandom.current()::nextDouble);
        try {
            while (!closed) {
                try {
                    task.run(backoff);
                } catch (IOException e) {
                    log(what + ": " + e.getMessage());
                }
                Thread.sleep(backoff.afterFailure().toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void encode(Backoff backoff) throws IOException {
        try (Encoder started = Encoder.start(number)) {
            encoder = started;
            for (Optional<FlvTag> tag = started.next();
                    tag.isPresent() && !closed;
                    tag = started.next()) {
                feed.offer(tag.get());
                backoff.success();
            }
        } finally {
            feed.encoderRestarts();
        }
        throw new IOException("ffmpeg ended");
    }

    private void publish(Backoff backoff) throws IOException, InterruptedException {
        feed.open();
        try {
            FlvTag first = take();
            try (RtmpPublisher publisher = RtmpPublisher.open(url)) {
                log("publishes");
                backoff.success();
                publisher.send(first.since(first.timestampMillis()));
                while (!closed) {
                    publisher.send(take().since(first.timestampMillis()));
                }
            }
        } finally {
            feed.close();
        }
    }

    private FlvTag take() throws IOException, InterruptedException {
        return feed.take(ENCODER_SILENCE_MAX)
                .orElseThrow(() -> new IOException("no picture from ffmpeg"));
    }

    private void log(String message) {
        if (!closed) {
            LOG.log(System.Logger.Level.INFO, "Demo {0}: {1}", number, message);
        }
    }
}
