package org.camerata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camerata.cli.home.Home;
import org.camerata.cli.machine.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "List the logs, or show the end of those of one part.")
final class LogsVerb implements Callable<Integer> {

    private static final int LINES = 50;
    private static final long BYTES_PER_KIB = 1024;
    private static final List<String> PARTS =
            List.of("supervisor", "database", "media", "edge", "liberty", "demo");

    @Parameters(
            arity = "0..1",
            paramLabel = "PART",
            description = "supervisor, database, media, edge, liberty or demo")
    private String part;

    @Option(names = "-f", description = "go on as it grows, until Ctrl-C")
    private boolean follow;

    @Option(
            names = "-n",
            defaultValue = "" + LINES,
            paramLabel = "LINES",
            description = "how many lines (${DEFAULT-VALUE})")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = new Home(Installation.resolved(Camerata.settings()).home());
        StatusVerb.requireReadable(home);
        if (part != null && !PARTS.contains(part)) {
            throw new Refusal(
                    "There is no part "
                            + part
                            + "; the parts are "
                            + String.join(", ", PARTS)
                            + ".");
        }
        List<Path> logs = logs(home.log(), Optional.ofNullable(part));
        if (part == null && !follow) {
            logs.forEach(LogsVerb::list);
            return 0;
        }
        return tail(logs);
    }

    /** Logs of one part, or all of them; what is empty is left out. */
    private static List<Path> logs(Path directory, Optional<String> part) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new Refusal("There are no logs yet in " + directory + ".");
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .filter(
                            file ->
                                    part.map(name -> isOf(name, directory.relativize(file)))
                                            .orElse(true))
                    .filter(file -> file.toFile().length() > 0)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isOf(String part, Path file) {
        return file.toString().startsWith(part + ".") || file.startsWith(part);
    }

    private static void list(Path log) {
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "%8d KiB  %s",
                        (log.toFile().length() + BYTES_PER_KIB - 1) / BYTES_PER_KIB,
                        log));
    }

    private int tail(List<Path> logs) throws IOException, InterruptedException {
        if (logs.isEmpty()) {
            throw new Refusal("Part " + part + " has logged nothing yet.");
        }
        List<String> words = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines)));
        if (follow) {
            words.add("-F");
        }
        logs.forEach(log -> words.add(log.toString()));
        return new ProcessBuilder(words).inheritIO().start().waitFor();
    }
}
