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

    private static final String SUFFIX = ".pid";

    private Parts() {}

    /** Leaves out the supervisor: the others are its children, and it only waits for them. */
    static Map<String, Long> of(Path home) throws IOException {
        Map<String, Long> parts = new TreeMap<>();
        try (Stream<Path> files = Files.list(home.resolve("run"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
                String name = file.getFileName().toString().replace(SUFFIX, "");
                if (!name.equals("supervisor")) {
                    pid(file).ifPresent(pid -> parts.put(name, pid));
                }
            }
        }
        return parts;
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
