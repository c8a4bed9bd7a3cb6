package org.camerata.bench.kills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.camerata.bench.Fleet;

/** Waits until every part is back and every segment finished. */
final class Quiet {

    private static final Duration MAX = Duration.ofMinutes(5);
    private static final long POLL_MS = 1_000;

    private final Fleet fleet;
    private final Path incoming;

    Quiet(Fleet fleet, Path home) {
        this.fleet = fleet;
        this.incoming = home.resolve("footage/hot/incoming");
    }

    /** Says what is still open if it does not come to rest. */
    void await(Findings findings) throws InterruptedException {
        long end = System.nanoTime() + MAX.toNanos();
        String noise = noise();
        while (!noise.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(POLL_MS);
            noise = noise();
        }
        if (!noise.isEmpty()) {
            findings.add("does not come to rest", noise);
        }
    }

    private String noise() throws InterruptedException {
        try {
            if (fleet.ask("/recordings?state=OPEN&size=1").contains("\"id\"")) {
                return "a recording is open";
            }
            for (String id : fleet.ids()) {
                if (fleet.ask("/cameras/" + id).contains("\"ONLINE\"")) {
                    return "camera " + id + " is online";
                }
            }
            try (Stream<Path> files = Files.list(incoming)) {
                return files.findFirst().map(file -> file + " is not finished").orElse("");
            }
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
