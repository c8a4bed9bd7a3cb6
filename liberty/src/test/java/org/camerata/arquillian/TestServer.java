package org.camerata.arquillian;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder with one server in it, made from what production runs: its server.xml, its JVM options,
 * its driver. The folder of the run before is thrown away.
 *
 * @param liberty the module
 * @param name unlike any other server's on this machine: Arquillian finds the process by it
 * @param port of HTTP
 */
record TestServer(Path liberty, String name, int port) {

    /** Compiles less, so that the server starts in half the time. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    /** By what it writes there, Arquillian finds the server among the machine's JVMs. */
    private static final String FOUND_BY_ARQUILLIAN = "-XX:+UsePerfData";

    Path installation() {
        return liberty.resolve("target/wlp");
    }

    Path userDirectory() {
        return root().resolve("usr");
    }

    ServerDefinition make(TestDatabase database, int mediaPort) throws Exception {
        remove(root());
        Path configuration = liberty.resolve("src/main/liberty/config");
        Files.createDirectories(directory().resolve("apps"));
        Files.createDirectories(hotVolume().resolve("incoming"));
        Files.createDirectories(liveFolder());
        Files.createDirectories(auditCheckpoints().getParent());

        ServerDefinition definition = ServerDefinition.of(configuration.resolve("server.xml"));
        definition.write(directory().resolve("server.xml"));
        copyDriver();

        List<String> options =
                new ArrayList<>(Files.readAllLines(configuration.resolve("jvm.options")));
        options.addAll(List.of(QUICK_START, FOUND_BY_ARQUILLIAN));
        Files.write(directory().resolve("jvm.options"), options);
        writeEnvironment(TestEnvironment.of(this, database, mediaPort));
        return definition;
    }

    Path hotVolume() {
        return root().resolve("hot");
    }

    Path liveFolder() {
        return root().resolve("live");
    }

    Path stillsFolder() {
        return root().resolve("stills");
    }

    Path exportsFolder() {
        return root().resolve("exports");
    }

    Path auditCheckpoints() {
        return root().resolve("audit/checkpoints.jsonl");
    }

    Path directory() {
        return userDirectory().resolve("servers").resolve(name);
    }

    private Path root() {
        return liberty.toAbsolutePath().normalize().resolve("target/container");
    }

    private void copyDriver() throws IOException {
        Path target = Files.createDirectories(userDirectory().resolve("shared/resources/jdbc"));
        try (Stream<Path> jars = Files.list(liberty.resolve("target/jdbc"))) {
            for (Path jar : jars.toList()) {
                Files.copy(jar, target.resolve(jar.getFileName()));
            }
        }
    }

    private void writeEnvironment(Map<String, String> environment) throws IOException {
        Files.writeString(
                directory().resolve("server.env"),
                environment.entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + variable.getValue())
                        .sorted()
                        .collect(joining("\n", "", "\n")));
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
