package org.camerata.integrity.chain;

import java.util.concurrent.locks.LockSupport;

/** Holds a reader to so many bytes a second. */
public final class ReadingPace {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final long bytesPerSecond;
    private final long began = System.nanoTime();
    private long bytes;

    public ReadingPace(long bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
    }

    /** Waits as long as so many bytes are too many yet; or until the thread is interrupted. */
    public void spend(long count) {
        bytes += count;
        long due = began + nanos(bytes, bytesPerSecond);
        long wait = due - System.nanoTime();
        if (wait > 0) {
            LockSupport.parkNanos(wait);
        }
    }

    public static long nanos(long bytes, long bytesPerSecond) {
        return (long) ((double) bytes / bytesPerSecond * NANOS_PER_SECOND);
    }
}
