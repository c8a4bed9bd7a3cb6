package org.camerata.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The processes of a running stack, by the names of their pid files. */
final class Parts {

    static final String COMPILER = "compiler";

    static final String SUPERVISOR = "supervisor";
    private static final String LIBERTY = "liberty";

    private static final String SUFFIX = ".pid";

    private Parts() {}

    /** By name; {@link #SUPERVISOR} is the parent of the others. */
    static Map<String, Long> of(Path home) throws IOException {
        Map<String, Long> parts = new TreeMap<>();
        try (Stream<Path> files = Files.list(home.resolve("run"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
                String name = file.getFileName().toString().replace(SUFFIX, "");
                pid(file).ifPresent(pid -> parts.put(name, pid));
            }
        }
        return parts;
    }

    /**
     * CPU time of each with its children, so far, in seconds. What Liberty's compiler needs stands
     * by itself: it is much soon after a start, and nothing once the server has run for hours.
     */
    static Map<String, Double> cpuSeconds(Map<String, Long> parts) throws IOException {
        Map<String, Double> seconds = new TreeMap<>();
        for (Map.Entry<String, Long> part : parts.entrySet()) {
            long pid = part.getValue();
            switch (part.getKey()) {
                case SUPERVISOR -> seconds.put(SUPERVISOR, CpuTime.own(pid));
                case LIBERTY -> {
                    double compiling = CpuTime.compiling(pid);
                    seconds.put(COMPILER, compiling);
                    seconds.put(LIBERTY, CpuTime.seconds(pid) - compiling);
                }
                default -> seconds.put(part.getKey(), CpuTime.seconds(pid));
            }
        }
        return seconds;
    }

    /** Of a living process, from a file that Camerata wrote: number and start. */
    private static Optional<Long> pid(Path file) throws IOException {
        String[] words = Files.readString(file).strip().split("\\s+", -1);
        if (words.length != 2) {
            return Optional.empty(); // the program's own file for a process that is known already
        }
        return Optional.of(Long.parseLong(words[0])).filter(p -> ProcessHandle.of(p).isPresent());
    }
}
