package org.camerata.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** Follows how an export is written, and breaks it off when it is not wanted any more. */
final class ExportProgress {

    /** So often somebody is told. */
    static final Duration STEP = Duration.ofSeconds(1);

    private final long totalBytes;
    private final Told told;
    private long doneBytes;
    private long toldAt = System.nanoTime();

    /** Who is told. */
    @FunctionalInterface
    interface Told {

        /**
         * @throws BrokenOff if it is to end here
         */
        void progress(long doneBytes, long totalBytes) throws BrokenOff;
    }

    /** It was removed, or the server stops. */
    static final class BrokenOff extends IOException {
        private static final long serialVersionUID = 1L;
    }

    ExportProgress(long totalBytes, Told told) {
        this.totalBytes = totalBytes;
        this.told = told;
    }

    /** A target that is counted. */
    OutputStream counting(OutputStream target) {
        return new FilterOutputStream(target) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
                add(length);
            }
        };
    }

    private void add(int bytes) throws BrokenOff {
        doneBytes = Math.min(totalBytes, doneBytes + bytes);
        if (System.nanoTime() - toldAt >= STEP.toNanos()) {
            told.progress(doneBytes, totalBytes);
            toldAt = System.nanoTime();
        }
    }
}
