package org.camerata.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
                long pid = Long.parseLong(Files.readString(file).strip().split("\\s+", -1)[0]);
                if (!name.equals("supervisor") && ProcessHandle.of(pid).isPresent()) {
                    parts.put(name, pid);
                }
            }
        }
        return parts;
    }
}
