package org.camerata.bench.kills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The processes of the stack that is tried, by the pid files in its home: no other is touched. */
final class StackParts {

    static final String CORE = "media";
    static final String LIBERTY = "liberty";
    static final String DATABASE = "database";
    static final String EDGE = "edge";

    private final Path home;

    /**
     * @param home CAMERATA_HOME of a scratch stack
     */
    StackParts(Path home) {
        this.home = home;
    }

    /** SIGKILL for it and all that it started. */
    boolean kill(String part) throws IOException {
        Optional<ProcessHandle> found = find(part);
        found.ifPresent(
                process -> {
                    List<ProcessHandle> family =
                            Stream.concat(Stream.of(process), process.descendants()).toList();
                    family.forEach(ProcessHandle::destroyForcibly);
                });
        return found.isPresent();
    }

    /** SIGKILL for it alone. */
    boolean orphan(String part) throws IOException {
        return find(part).map(ProcessHandle::destroyForcibly).isPresent();
    }

    /** SIGKILL for what it started, not for itself. */
    boolean killWorkers(String part) throws IOException {
        List<ProcessHandle> workers = find(part).stream().flatMap(ProcessHandle::children).toList();
        workers.forEach(ProcessHandle::destroyForcibly);
        return !workers.isEmpty();
    }

    /** SIGTERM. */
    boolean end(String part) throws IOException {
        return find(part).map(ProcessHandle::destroy).isPresent();
    }

    /** The living process whose number and start are in the pid file. */
    private Optional<ProcessHandle> find(String part) throws IOException {
        Path file = home.resolve("run").resolve(part + ".pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] words = Files.readString(file).strip().split("\\s+", -1);
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(process -> words.length == 2 && startTicks(process.pid()).equals(words[1]));
    }

    /** Empty text for a process that has just gone. */
    private static String startTicks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[19];
        } catch (IOException e) {
            return "";
        }
    }
}
