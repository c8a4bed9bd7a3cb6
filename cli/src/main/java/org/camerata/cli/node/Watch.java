package org.camerata.cli.node;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.camerata.cli.machine.ProcessStamp;
import org.camerata.cli.machine.Refusal;

/** One part under watch: started, adopted, started again when it ended. */
final class Watch {

    private final Part part;
    private final Runnable onExit;
    private final Backoff backoff = new Backoff();
    private Optional<ProcessStamp> process = Optional.empty();
    private Optional<CompletableFuture<Void>> exit = Optional.empty();
    private long startedNanos;
    private long dueNanos;
    private boolean down;

    /**
     * @param onExit called, on any thread, when the process ends
     */
    Watch(Part part, Runnable onExit) {
        this.part = part;
        this.onExit = onExit;
    }

    Part part() {
        return part;
    }

    boolean isAlive() {
        return process.filter(ProcessStamp::isAlive).isPresent();
    }

    /** Takes over a process that an earlier supervisor started. */
    boolean adopt() {
        process = part.pidFile().living();
        process.ifPresent(this::watch);
        return process.isPresent();
    }

    void start() throws IOException {
        process = Optional.of(part.start());
        process.ifPresent(this::watch);
    }

    private void watch(ProcessStamp stamp) {
        startedNanos = System.nanoTime();
        down = false;
        exit = ProcessHandle.of(stamp.pid()).map(handle -> handle.onExit().thenRun(onExit));
    }

    /** Starts it again if it ended and its time has come. */
    void tend() {
        if (isAlive()) {
            tendPart();
            return;
        }
        long now = System.nanoTime();
        if (!down) {
            down = true;
            Duration wait = backoff.after(Duration.ofNanos(now - startedNanos));
            dueNanos = now + wait.toNanos();
            SupervisorLog.say(part.name() + " ended; next start in " + wait.toSeconds() + " s");
        }
        if (now - dueNanos >= 0) {
            restart();
        }
    }

    /** How long until {@link #tend} starts it again; empty while it runs. */
    Optional<Duration> untilDue() {
        return down
                ? Optional.of(Duration.ofNanos(Math.max(0, dueNanos - System.nanoTime())))
                : Optional.empty();
    }

    private void tendPart() {
        try {
            part.tend();
        } catch (IOException | RuntimeException e) {
            SupervisorLog.say(part.name() + ": " + e);
        }
    }

    private void restart() {
        try {
            start();
            SupervisorLog.say(part.name() + " started again, process " + process.get().pid());
        } catch (IOException | RuntimeException e) {
            SupervisorLog.say(part.name() + " cannot be started: " + e.getMessage());
            startedNanos = System.nanoTime();
            down = false; // so that the next look waits longer
            process = Optional.empty();
            exit.ifPresent(waiting -> waiting.cancel(false));
        }
    }

    /** Waits until it is healthy, as long as it may take. */
    void awaitHealthy(Runnable check) throws IOException {
        long deadline = System.nanoTime() + part.startMax().toNanos();
        while (!part.isHealthy()) {
            check.run();
            if (!isAlive()) {
                throw new Refusal(failure("ended while starting"));
            }
            Optional<String> hopeless = part.failure();
            if (hopeless.isPresent()) {
                throw new Refusal(hopeless.get());
            }
            if (System.nanoTime() > deadline) {
                throw new Refusal(
                        failure("was not ready after " + part.startMax().toSeconds() + " s"));
            }
            Part.pause();
        }
        part.whenHealthy();
    }

    private String failure(String what) {
        return "Part " + part.name() + " " + what + "; see " + part.log() + LastLine.of(part.log());
    }
}
