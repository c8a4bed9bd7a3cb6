package org.camerata.cli;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.camerata.cli.home.Checkout;
import org.camerata.cli.home.Home;
import org.camerata.cli.home.Settings;
import org.camerata.cli.home.TlsFiles;
import org.camerata.cli.machine.PidFile;
import org.camerata.cli.machine.Refusal;
import org.camerata.cli.node.Node;
import org.camerata.cli.node.RunningSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "status", description = "Say what runs and whether it is well.")
final class StatusVerb implements Callable<Integer> {

    private static final int HEALTHY = 0;
    private static final int NOT_HEALTHY = 1;
    private static final int NOT_RUNNING = 3;

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Settings settings = Installation.resolved(Camerata.settings());
        Home home = new Home(settings.home());
        requireReadable(home);
        List<PartStatus> parts = parts(settings, home);
        if (json) {
            print(parts, RunningSettings.read(home), home);
        } else if (parts.isEmpty()) {
            System.out.println("Camerata is not running.");
        } else {
            print(parts);
            warnOfCertificate(settings, home);
            warnOfModule(home);
        }
        if (parts.isEmpty()) {
            return NOT_RUNNING;
        }
        return parts.stream().allMatch(PartStatus::healthy) ? HEALTHY : NOT_HEALTHY;
    }

    static void requireReadable(Home home) {
        if (Files.exists(home.root()) && !Files.isReadable(home.root())) {
            throw new Refusal(home.root() + " belongs to another user; try with sudo.");
        }
    }

    /** Nothing if nothing runs. */
    static List<PartStatus> parts(Settings settings, Home home) throws IOException {
        boolean running =
                Node.isAnythingAlive(home)
                        || new PidFile(home.supervisorPid()).living().isPresent();
        return running
                ? PartStatus.ofAll(home, Node.of(settings, new Checkout(home.runtime()), false))
                : List.of();
    }

    private static void print(List<PartStatus> parts) {
        System.out.println(row("PART", "PROCESS", "UP FOR", "HEALTH"));
        for (PartStatus part : parts) {
            String process = part.process().map(Object::toString).orElse("-");
            System.out.println(row(part.name(), process, part.uptimeText(), part.health()));
        }
    }

    private static void warnOfCertificate(Settings settings, Home home) throws IOException {
        Optional<TlsFiles> files = settings.tls().files(home);
        if (files.isPresent()) {
            TlsCheck.end(files.get())
                    .flatMap(end -> TlsCheck.warning(end, Instant.now()))
                    .ifPresent(warning -> System.out.println("Note: " + warning + "."));
        }
    }

    private static void warnOfModule(Home home) {
        if (!Files.exists(new Checkout(home.runtime()).rtmpModule())) {
            System.out.println(
                    "Note: Debian's RTMP module is in use, which has known faults; see ./camerata doctor.");
        }
    }

    private static String row(String part, String process, String uptime, String health) {
        return String.format(Locale.ROOT, "%-11s %8s  %-14s %s", part, process, uptime, health);
    }

    private static void print(
            List<PartStatus> parts, Optional<RunningSettings> running, Home home) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (PartStatus part : parts) {
            JsonObjectBuilder object =
                    Json.createObjectBuilder()
                            .add("name", part.name())
                            .add("uptimeSeconds", part.uptime().toSeconds())
                            .add("healthy", part.healthy());
            part.process().ifPresent(pid -> object.add("pid", pid));
            array.add(object);
        }
        JsonObjectBuilder all = Json.createObjectBuilder().add("running", !parts.isEmpty());
        if (!parts.isEmpty()) {
            all.add("ownRtmpModule", Files.exists(new Checkout(home.runtime()).rtmpModule()));
        }
        running.ifPresent(
                settings -> all.add("console", settings.console()).add("rtmp", settings.rtmp()));
        System.out.println(all.add("parts", array).build());
    }
}
