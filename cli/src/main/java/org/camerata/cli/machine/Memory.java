package org.camerata.cli.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine's memory, in MiB. */
public final class Memory {

    private static final Path FIGURES = Path.of("/proc/meminfo"); // in KiB
    private static final long KIB_PER_MIB = 1024;

    private Memory() {}

    public static long totalMib() throws IOException {
        return mib("MemTotal:");
    }

    /** What programs may still take, the page cache included. */
    public static long availableMib() throws IOException {
        return mib("MemAvailable:");
    }

    private static long mib(String figure) throws IOException {
        return Files.readAllLines(FIGURES).stream()
                .filter(line -> line.startsWith(figure))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_PER_MIB)
                .findFirst()
                .orElse(0);
    }
}
