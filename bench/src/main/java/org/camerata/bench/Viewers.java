package org.camerata.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Some who fetch the same pieces at the same time, each one after the other. */
final class Viewers {

    private Viewers() {}

    /** Of all of them together. */
    static double megabytesPerSecond(int count, List<Piece> pieces) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            Callable<Long> viewer =
                    () -> {
                        long bytes = 0;
                        for (Piece piece : pieces) {
                            bytes += piece.drain();
                        }
                        return bytes;
                    };
            long start = System.nanoTime();
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                running.add(threads.submit(viewer));
            }
            long total = 0;
            for (Future<Long> one : running) {
                total += one.get();
            }
            return total / 1e6 / ((System.nanoTime() - start) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
