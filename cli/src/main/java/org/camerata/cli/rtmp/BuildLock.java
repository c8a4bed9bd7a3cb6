package org.camerata.cli.rtmp;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.camerata.cli.machine.Refusal;

/** Lets one process build at a time. */
record BuildLock(FileChannel channel) implements AutoCloseable {

    /** More than a build takes. */
    private static final Duration MAX = Duration.ofMinutes(5);

    private static final long POLL_MILLIS = 200;

    /**
     * Waits for whoever builds.
     *
     * @throws Refusal if that takes longer than a build may
     */
    static BuildLock in(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        directory.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        long deadline = System.nanoTime() + MAX.toNanos();
        FileLock lock = channel.tryLock();
        while (lock == null) {
            if (System.nanoTime() > deadline) {
                channel.close();
                throw new Refusal("Another build of the RTMP module does not end.");
            }
            pause();
            lock = channel.tryLock();
        }
        return new BuildLock(channel);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.", e);
        }
    }

    /** Lets the lock go, too. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
