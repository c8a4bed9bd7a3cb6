package org.camerata.cli.node;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.camerata.cli.home.Home;
import org.camerata.cli.machine.PidFile;
import org.camerata.cli.machine.ProcessStamp;
import org.camerata.cli.machine.Refusal;

/**
 * One process of a node. It leads a session of its own, so that whatever it leaves behind when it
 * is killed can be found and ended before it starts again: an orphaned nginx worker, for one, would
 * keep the port.
 */
public abstract class Part {

    private static final Duration KILLED_MAX = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 50;

    private final String name;
    private final Path home;
    private final PidFile pidFile;
    private final Path console;

    Part(String name, Home home) {
        this.name = name;
        this.home = home.root();
        this.pidFile = new PidFile(home.run().resolve(name + ".pid"));
        this.console = home.log().resolve(name + ".out.log");
    }

    /** How it is called in {@code status} and {@code logs}, in file names too. */
    public final String name() {
        return name;
    }

    public final PidFile pidFile() {
        return pidFile;
    }

    /** Whether it does its work now. Takes a few seconds at most. */
    public abstract boolean isHealthy();

    /** Writes what it reads at its start, and says how it is run. */
    abstract List<String> prepare() throws IOException;

    /** How long it may take until it is healthy. */
    abstract Duration startMax();

    /** How long it may take to end by itself before it is killed. */
    abstract Duration stopMax();

    /** What it finds in its environment, besides a path and a locale. */
    Map<String, String> environment() throws IOException {
        return Map.of();
    }

    /** What it reads from its standard input. */
    String input() throws IOException {
        return "";
    }

    /** What has to be done once, when it is healthy for the first time. */
    void whenHealthy() throws IOException {}

    /** What has to be done now and then while it lives; called twice a second. */
    void tend() throws IOException {}

    /** Why it will never be healthy although it lives, if that is so. */
    Optional<String> failure() throws IOException {
        return Optional.empty();
    }

    /** The file that says most about a failed start. */
    Path log() {
        return console;
    }

    /** What it writes to its standard outputs. */
    Path console() {
        return console;
    }

    Path directory() {
        return home;
    }

    /** Starts it, after ending what an earlier one left behind. */
    final ProcessStamp start() throws IOException {
        endRemains();
        List<String> words = new ArrayList<>(List.of("setsid"));
        words.addAll(prepare());
        ProcessBuilder builder =
                new ProcessBuilder(words)
                        .directory(directory().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin");
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().put("TZ", "UTC");
        builder.environment().putAll(environment());
        String input = input();
        Process process = builder.start();
        ProcessStamp stamp =
                ProcessStamp.of(process.pid())
                        .orElseThrow(() -> new IOException(name + " ended at once"));
        pidFile.write(stamp);
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        return stamp;
    }

    /** Ends it in good order if it lives, by force if it does not go, and clears up after it. */
    public final void stop() throws IOException {
        pidFile.living().ifPresent(process -> end(process.pid(), stopMax()));
        endRemains();
        pidFile.delete();
    }

    private void endRemains() {
        pidFile.remembered()
                .filter(process -> !process.isAlive())
                .ifPresent(
                        process -> {
                            for (long pid : ProcessStamp.leftBehindBy(process.pid())) {
                                end(pid, KILLED_MAX);
                            }
                        });
    }

    private void end(long pid, Duration max) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        if (!isGone(pid, max)) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            if (!isGone(pid, KILLED_MAX)) {
                throw new Refusal(name + " (process " + pid + ") cannot be ended.");
            }
        }
    }

    private static boolean isGone(long pid, Duration max) {
        long deadline = System.nanoTime() + max.toNanos();
        while (ProcessStamp.of(pid).isPresent()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    /** Waits a moment between two looks at something. */
    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.", e);
        }
    }
}
