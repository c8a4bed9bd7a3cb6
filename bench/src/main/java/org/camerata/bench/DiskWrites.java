package org.camerata.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What processes made a disk write, as Linux counts it; what stays in memory is not counted. */
final class DiskWrites {

    private static final String WRITTEN = "write_bytes: ";
    private static final String NEVER_WRITTEN = "cancelled_write_bytes: ";

    private DiskWrites() {}

    /** Of each part with its living descendants, in bytes since it started. */
    static Map<String, Long> bytes(Map<String, Long> parts) throws IOException {
        Map<String, Long> bytes = new TreeMap<>();
        for (Map.Entry<String, Long> part : parts.entrySet()) {
            bytes.put(part.getKey(), ofTree(part.getValue(), part.getKey()));
        }
        return bytes;
    }

    private static long ofTree(long pid, String name) throws IOException {
        ProcessHandle top =
                ProcessHandle.of(pid).orElseThrow(() -> new IOException(name + " has ended"));
        boolean isParentOfAll = name.equals(Parts.SUPERVISOR);
        Stream<ProcessHandle> below = isParentOfAll ? Stream.of() : top.descendants();
        long sum = 0;
        for (ProcessHandle process : Stream.concat(Stream.of(top), below).toList()) {
            sum += own(process.pid());
        }
        return sum;
    }

    private static long own(long pid) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc/" + pid + "/io"));
        return number(lines, WRITTEN) - number(lines, NEVER_WRITTEN);
    }

    private static long number(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.substring(name.length())))
                .findFirst()
                .orElse(0);
    }
}
