package org.camerata.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.camerata.cli.home.Checkout;
import org.camerata.cli.home.Home;
import org.camerata.cli.home.OwnDatabase;
import org.camerata.cli.home.Secrets;
import org.camerata.cli.home.Settings;
import org.camerata.cli.machine.PidFile;
import org.camerata.cli.machine.Probe;
import org.camerata.cli.machine.Refusal;
import org.camerata.cli.node.Node;
import org.camerata.cli.node.Supervisor.Mode;

/**
 * Everything that is tested, in two phases: unit and container tests against a database of their
 * own, then the end-to-end tests against a node of their own. The first phase that fails is the
 * last.
 */
final class TestRun {

    private static final int PORT_MIN = 21_000;
    private static final int PORT_MAX = 29_000;
    private static final String SEGMENT_SECONDS = "10"; // so that a test sees a segment end
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private final Checkout checkout;
    private final Console console;
    private final Path databaseHome;
    private final Path nodeHome;
    private final List<String> summary = new ArrayList<>();
    private Process maven;

    TestRun(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
        this.databaseHome = checkout.root().resolve("target/test-home-container");
        this.nodeHome = checkout.root().resolve("target/test-home");
    }

    private interface Phase {
        boolean run() throws IOException;
    }

    /** Whether everything passed. */
    boolean run() throws IOException {
        Thread breakOff = new Thread(this::breakOff);
        Runtime.getRuntime().addShutdownHook(breakOff);
        boolean passed =
                phase("unit and container tests", this::modules)
                        && phase("end-to-end tests", this::endToEnd);
        Runtime.getRuntime().removeShutdownHook(breakOff);
        console.say("");
        summary.forEach(console::say);
        return passed;
    }

    private boolean phase(String name, Phase phase) throws IOException {
        console.step(name);
        long began = System.nanoTime();
        boolean passed = false;
        try {
            passed = phase.run();
        } catch (Refusal e) {
            console.say("camerata: " + e.getMessage());
        } finally {
            stopBoth();
        }
        Duration time = Duration.ofNanos(System.nanoTime() - began);
        summary.add(
                String.format(
                        Locale.ROOT,
                        "%-26s %-7s %d min %d s",
                        name,
                        passed ? "passed" : "FAILED",
                        time.toMinutes(),
                        time.toSecondsPart()));
        return passed;
    }

    private boolean modules() throws IOException {
        Map<String, String> environment = environment(databaseHome);
        Settings settings = start(environment, new Mode(0, true));
        OwnDatabase database = Node.of(settings, checkout, false).database().orElseThrow().access();
        environment.put("CAMERATA_DB_URL", database.completeUrl());
        environment.put("CAMERATA_DB_USER", database.application().user());
        environment.put("CAMERATA_DB_PASSWORD", database.application().password());
        environment.put("CAMERATA_DB_OWNER_USER", database.owner().user());
        environment.put("CAMERATA_DB_OWNER_PASSWORD", database.owner().password());
        return maven(environment, "-Pcontainer", "verify");
    }

    private boolean endToEnd() throws IOException {
        Map<String, String> environment = environment(nodeHome);
        Settings settings = start(environment, new Mode(0, false));
        environment.put("CAMERATA_IT_HTTP", settings.localUrl());
        environment.put("CAMERATA_IT_RTMP_PORT", Integer.toString(settings.rtmpPort()));
        environment.put("CAMERATA_IT_HOME", settings.home().toString());
        environment.put("CAMERATA_IT_ADMIN_PASSWORD", settings.adminPassword().orElseThrow());
        environment.put("CAMERATA_IT_COMMAND", checkout.root().resolve("camerata").toString());
        return maven(environment, "-pl", "it", "-am", "-Pe2e", "verify");
    }

    /** Settings of a node that meets no other. */
    private static Map<String, String> environment(Path home) {
        Map<String, String> environment = new HashMap<>();
        int httpPort = freePort();
        environment.put("CAMERATA_HOME", home.toString());
        environment.put("CAMERATA_HTTP_PORT", Integer.toString(httpPort));
        environment.put("CAMERATA_RTMP_PORT", Integer.toString(freePort()));
        environment.put("CAMERATA_SEGMENT_SECONDS", SEGMENT_SECONDS);
        environment.put("CAMERATA_JVM_OPTIONS", QUICK_START);
        environment.put("CAMERATA_ADMIN_PASSWORD", new Secrets(home).password());
        return environment;
    }

    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(PORT_MIN, PORT_MAX)
                .filter(port -> Probe.isFree("0.0.0.0", port))
                .findFirst()
                .orElseThrow();
    }

    /** Begins with nothing: what an earlier run left is removed. */
    private Settings start(Map<String, String> environment, Mode mode) throws IOException {
        Settings settings = Settings.of(environment, checkout.root(), checkout.root());
        stop(settings.home());
        Home.remove(settings.home());
        Start start = new Start(checkout, environment, console);
        start.run(settings, mode);
        return start.placed();
    }

    private boolean maven(Map<String, String> environment, String... words) {
        List<String> all = new ArrayList<>(List.of(checkout.root().resolve("mvnw").toString()));
        all.addAll(List.of("-B", "-f", checkout.root().resolve("pom.xml").toString()));
        all.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(all).inheritIO();
        builder.environment().keySet().removeIf(name -> name.startsWith("CAMERATA_"));
        builder.environment().putAll(environment);
        try {
            maven = builder.start();
            return maven.waitFor() == 0;
        } catch (IOException e) {
            throw new Refusal("Maven cannot be run: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("The tests were interrupted.", e);
        }
    }

    /** Ctrl-C: Maven first, then what it was testing. */
    private void breakOff() {
        if (maven != null) {
            maven.descendants().forEach(ProcessHandle::destroy);
            maven.destroy();
        }
        stopBoth();
    }

    private void stopBoth() {
        stop(databaseHome);
        stop(nodeHome);
    }

    private static void stop(Path home) {
        new PidFile(new Home(home).supervisorPid())
                .living()
                .ifPresent(supervisor -> Launch.stop(supervisor.pid()));
    }
}
