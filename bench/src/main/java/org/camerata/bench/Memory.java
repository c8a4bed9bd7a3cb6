package org.camerata.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** What a process holds in memory, as Linux counts it. */
final class Memory {

    private static final long LOOK_MS = 50;
    private static final long KILOBYTE = 1024;

    private Memory() {}

    /** Resident, shared pages included. */
    static long residentBytes(long pid) throws IOException {
        return Files.readString(Path.of("/proc/" + pid + "/status"))
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILOBYTE)
                .findFirst()
                .orElse(0);
    }

    /** Begins to look how much it becomes. */
    static Peak peak(long pid) {
        return new Peak(pid);
    }

    /** The most that was seen. */
    static final class Peak {

        private final AtomicLong most = new AtomicLong();
        private final AtomicBoolean over = new AtomicBoolean();
        private final Thread looking;

        private Peak(long pid) {
            looking = new Thread(() -> look(pid));
            looking.setDaemon(true);
            looking.start();
        }

        private void look(long pid) {
            try {
                while (!over.get()) {
                    most.accumulateAndGet(residentBytes(pid), Math::max);
                    Thread.sleep(LOOK_MS);
                }
            } catch (IOException | InterruptedException e) {
                over.set(true);
            }
        }

        /** Ends it; may be asked again. */
        long stop() {
            over.set(true);
            return most.get();
        }
    }
}
