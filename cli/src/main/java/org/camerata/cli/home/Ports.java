package org.camerata.cli.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;

/**
 * Loopback ports between the parts of one node: picked once, then kept as long as they are free.
 *
 * @param database MariaDB
 * @param liberty the application server
 * @param mediaHttp the media core's /stat, /control and callback gateway
 * @param mediaView the media core's relay that makes HLS with Debian's RTMP module
 * @param mediaRtmps where the edge hands cameras on that came by TLS
 */
public record Ports(int database, int liberty, int mediaHttp, int mediaView, int mediaRtmps) {

    /** Below the range from which Linux picks ports for outgoing connections. */
    public static final int MIN = 20_000;

    public static final int MAX = 32_000;
    private static final int ATTEMPTS_MAX = 1_000;

    /**
     * The ports of a home.
     *
     * @param file where they are kept
     * @param candidates yields numbers from {@link #MIN} to {@link #MAX}
     * @param isFree whether a port can be listened on
     */
    public static Ports keptIn(Path file, IntSupplier candidates, IntPredicate isFree)
            throws IOException {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        }
        Picker picker = new Picker(kept, candidates, isFree);
        Ports ports =
                new Ports(
                        picker.port("database"),
                        picker.port("liberty"),
                        picker.port("media.http"),
                        picker.port("media.view"),
                        picker.port("media.rtmps"));
        if (picker.changed) {
            try (var writer = Files.newBufferedWriter(file)) {
                kept.store(writer, "Loopback ports of this node. Picked once; change one freely.");
            }
        }
        return ports;
    }

    /** Takes a kept port if it is free, and a new one otherwise. */
    private static final class Picker {
        private final Properties kept;
        private final IntSupplier candidates;
        private final IntPredicate isFree;
        private final Set<Integer> taken = new HashSet<>();
        private boolean changed;

        Picker(Properties kept, IntSupplier candidates, IntPredicate isFree) {
            this.kept = kept;
            this.candidates = candidates;
            this.isFree = isFree;
        }

        int port(String name) {
            int port = Integer.parseInt(kept.getProperty(name, "0").strip());
            for (int attempt = 0; port == 0 || !isFree.test(port) || !taken.add(port); attempt++) {
                if (attempt == ATTEMPTS_MAX) {
                    throw new IllegalStateException("no free port on loopback");
                }
                port = candidates.getAsInt();
                changed = true;
            }
            kept.setProperty(name, Integer.toString(port));
            return port;
        }
    }
}
