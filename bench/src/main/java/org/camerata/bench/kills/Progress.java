package org.camerata.bench.kills;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says each minute how far the killing is. */
final class Progress {

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Progress::thread);
    private final List<TriedCamera> cameras;
    private final Duration length;
    private final long begunNanos = System.nanoTime();
    private final Future<?> telling;

    private Progress(List<TriedCamera> cameras, Duration length) {
        this.cameras = cameras;
        this.length = length;
        this.telling = clock.scheduleAtFixedRate(this::tell, 1, 1, TimeUnit.MINUTES);
    }

    static Progress start(List<TriedCamera> cameras, Duration length) {
        return new Progress(cameras, length);
    }

    void end() {
        telling.cancel(false);
        clock.shutdown();
    }

    /** One that does not keep a process alive whose killing failed. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    }

    private void tell() {
        System.out.printf(
                "  minute %d of %d: %d of %d cameras live, %,d frames sent%n",
                Duration.ofNanos(System.nanoTime() - begunNanos).toMinutes(),
                length.toMinutes(),
                cameras.stream().filter(camera -> camera.publisher().isLive()).count(),
                cameras.size(),
                cameras.stream().mapToLong(camera -> camera.sent().count()).sum());
    }
}
