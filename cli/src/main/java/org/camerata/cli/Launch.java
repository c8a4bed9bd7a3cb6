package org.camerata.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.camerata.cli.home.Checkout;
import org.camerata.cli.home.Home;
import org.camerata.cli.home.Settings;
import org.camerata.cli.home.TlsFiles;
import org.camerata.cli.machine.Account;
import org.camerata.cli.machine.PidFile;
import org.camerata.cli.machine.ProcessStamp;
import org.camerata.cli.machine.Refusal;
import org.camerata.cli.node.Progress;
import org.camerata.cli.node.Supervisor.Mode;

/** Starts a supervisor that outlives this command, and follows it until everything runs. */
final class Launch {

    private static final long LOOK_MILLIS = 100;

    /** More than all parts together may take to stop. */
    static final Duration STOP_MAX = Duration.ofMinutes(3);

    private static final Duration DEMO_MAX = Duration.ofMinutes(1);

    private final Settings settings;
    private final Home home;
    private final Console console;

    Launch(Settings settings, Console console) {
        this.settings = settings;
        this.home = new Home(settings.home());
        this.console = console;
    }

    /**
     * Starts the supervisor as the node's user.
     *
     * @param build where its programs are
     * @param mode what is to run
     * @param environment settings, for the supervisor to read again
     */
    String begin(Account account, Checkout build, Mode mode, Map<String, String> environment)
            throws IOException {
        List<String> words = new ArrayList<>(List.of("setsid"));
        words.addAll(account.command(supervisor(build, mode)).words());
        ProcessBuilder builder =
                new ProcessBuilder(words)
                        .directory(Path.of("/").toFile())
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("CAMERATA_"));
        builder.environment().putAll(environment);
        builder.environment().put("CAMERATA_HOME", settings.home().toString());
        settings.tls().given().ifPresent(files -> makeAbsolute(builder.environment(), files));
        Process process = builder.start();
        Thread breakOff = new Thread(() -> stop(process.pid()));
        Runtime.getRuntime().addShutdownHook(breakOff); // Ctrl-C leaves nothing half started
        String times = follow(process.pid());
        Runtime.getRuntime().removeShutdownHook(breakOff);
        return times;
    }

    /** The supervisor works in another directory. */
    private static void makeAbsolute(Map<String, String> environment, TlsFiles files) {
        environment.put("CAMERATA_TLS_CERT", files.certificate().toString());
        environment.put("CAMERATA_TLS_KEY", files.key().toString());
    }

    /** Its output goes to its log, which is opened by the node's user, not by root. */
    private List<String> supervisor(Checkout build, Mode mode) {
        List<String> words = new ArrayList<>();
        Collections.addAll(
                words,
                "sh",
                "-c",
                "umask 077; mkdir -p \"${0%/*}\"; exec \"$@\" >>\"$0\" 2>&1",
                home.supervisorLog().toString(),
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData", // sampled 20 times a second, day and night, for nobody
                "-XX:ErrorFile=" + home.log().resolve("supervisor-crash.log"),
                "-D" + Checkout.PROPERTY + "=" + build.root(),
                "-cp",
                build.program() + ":" + build.libraries() + "/*",
                "org.camerata.cli.Camerata",
                "supervise",
                "--demo=" + mode.demoCameras());
        if (mode.onlyDatabase()) {
            words.add("--only-database");
        }
        return words;
    }

    /** Follows a supervisor until it is ready; says each step. */
    String follow(long pid) throws IOException {
        ProcessStamp supervisor =
                ProcessStamp.of(pid)
                        .orElseThrow(() -> new Refusal("The supervisor ended at once."));
        Progress progress = new Progress(home.progress());
        boolean alive = true;
        int seen = 0;
        while (alive) {
            alive = supervisor.isAlive(); // looked at first: its last words come before its end
            if (!new PidFile(home.supervisorPid()).living().equals(Optional.of(supervisor))
                    && alive) {
                pause(); // the lines in the file are still those of an earlier one
                continue;
            }
            List<Progress.Line> lines = progress.lines();
            for (Progress.Line line : lines.subList(Math.min(seen, lines.size()), lines.size())) {
                switch (line.kind()) {
                    case STEP, DEMO -> console.step(line.text());
                    case FAILED, DEMO_FAILED -> throw new Refusal(line.text());
                    case READY -> {
                        return line.text();
                    }
                }
            }
            seen = lines.size();
            pause();
        }
        throw new Refusal("The supervisor ended; see " + home.supervisorLog() + ".");
    }

    /**
     * Waits for what a supervisor says about the demo.
     *
     * @param seen how many lines it had said before it was asked
     */
    void awaitDemo(int seen) throws IOException {
        Progress progress = new Progress(home.progress());
        long deadline = System.nanoTime() + DEMO_MAX.toNanos();
        while (System.nanoTime() < deadline) {
            List<Progress.Line> lines = progress.lines();
            for (Progress.Line line : lines.subList(Math.min(seen, lines.size()), lines.size())) {
                if (line.kind() == Progress.Kind.DEMO_FAILED) {
                    throw new Refusal(line.text());
                }
                if (line.kind() == Progress.Kind.DEMO) {
                    console.step(line.text());
                    return;
                }
            }
            pause();
        }
        throw new Refusal("The demo did not start; see " + home.supervisorLog() + ".");
    }

    /** Asks a supervisor to stop everything, and waits until it has. */
    static void stop(long pid) {
        ProcessStamp.of(pid)
                .ifPresent(
                        supervisor -> {
                            if (!ProcessHandle.of(pid).map(ProcessHandle::destroy).orElse(true)) {
                                throw new Refusal(
                                        "Process "
                                                + pid
                                                + " belongs to another user; try with sudo.");
                            }
                            long deadline = System.nanoTime() + STOP_MAX.toNanos();
                            while (supervisor.isAlive()) {
                                if (System.nanoTime() > deadline) {
                                    throw new Refusal(
                                            "The supervisor (process " + pid + ") does not end.");
                                }
                                pause();
                            }
                        });
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.", e);
        }
    }
}
