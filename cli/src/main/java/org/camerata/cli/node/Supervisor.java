package org.camerata.cli.node;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camerata.cli.home.Checkout;
import org.camerata.cli.home.Home;
import org.camerata.cli.home.Settings;
import org.camerata.cli.machine.PidFile;
import org.camerata.cli.machine.ProcessStamp;
import org.camerata.cli.machine.Refusal;

/**
 * Starts the parts of a node, keeps them running and stops them. One per home, held by a lock. What
 * an earlier supervisor left running is adopted, unless the settings have changed.
 */
public final class Supervisor {

    /** An end is told at once; only requests, certificates and logs are looked for. */
    private static final Duration LOOK_INTERVAL = Duration.ofSeconds(2);

    private static final Duration ROTATION_INTERVAL = Duration.ofSeconds(10);

    private final Settings settings;
    private final Checkout build;
    private final Home home;
    private final Progress progress;
    private final Semaphore wake = new Semaphore(0);
    private final List<Watch> watches = new ArrayList<>();
    private final LogRotation rotation;
    private final Mode mode;
    private volatile boolean stopping;
    private Node node;
    private Optional<Watch> demo = Optional.empty();
    private int demoCameras;
    private long rotatedNanos = System.nanoTime();

    /**
     * What is to run.
     *
     * @param demoCameras how many simulated cameras are asked for; 0 for what was asked for before
     * @param onlyDatabase leaves out everything else, for tests that bring their own server
     */
    public record Mode(int demoCameras, boolean onlyDatabase) {}

    /**
     * @param build where the programs are that it runs
     */
    public Supervisor(Settings settings, Checkout build, Mode mode) {
        this.settings = settings;
        this.mode = mode;
        this.build = build;
        this.home = new Home(settings.home());
        this.progress = new Progress(home.progress());
        this.rotation = new LogRotation(home.log(), LogRotation.BYTES_MAX);
    }

    /**
     * Runs until it is told to stop by SIGTERM.
     *
     * @return 0 after an orderly stop, 1 if the node could not be started
     */
    public int run() throws IOException {
        home.prepare();
        try (FileChannel channel =
                        FileChannel.open(
                                home.supervisorLock(),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return 0; // there is one already
            }
            progress.begin(); // before the pid file, which says that these lines are ours
            PidFile pidFile = new PidFile(home.supervisorPid());
            pidFile.write(ProcessStamp.of(ProcessHandle.current().pid()).orElseThrow());
            Runtime.getRuntime().addShutdownHook(new Thread(this::stopFromOutside));
            try {
                return startAndWatch();
            } finally {
                pidFile.delete();
            }
        }
    }

    /** SIGTERM arrives here: the main thread stops everything while this one waits. */
    private void stopFromOutside() {
        stopping = true;
        wake.release();
        while (Files.exists(home.supervisorPid())) {
            Part.pause();
        }
    }

    private int startAndWatch() throws IOException {
        try {
            start();
        } catch (IOException | RuntimeException e) {
            SupervisorLog.say("start failed: " + e);
            stop();
            progress.say(Progress.Kind.FAILED, String.valueOf(e.getMessage()));
            return 1;
        }
        while (!stopping) {
            tend();
            try {
                if (wake.tryAcquire(untilNextLook().toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                stopping = true;
            }
        }
        stop();
        return 0;
    }

    /** What ended is started again at its time, not at the next look. */
    private Duration untilNextLook() {
        return Stream.concat(watches.stream(), demo.stream())
                .map(Watch::untilDue)
                .flatMap(Optional::stream)
                .reduce(LOOK_INTERVAL, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    private void start() throws IOException {
        StopWatch times = new StopWatch();
        endWhatHasOtherSettings();
        if (mode.demoCameras() > 0) {
            DemoRequest.write(home.demoRequest(), mode.demoCameras());
        } else if (!Node.isAnythingAlive(home)) {
            Files.deleteIfExists(home.demoRequest());
        }
        node = Node.of(settings, build, mode.demoCameras() > 0);
        rememberSettings();
        if (node.database().isPresent() && !node.database().get().isInstalled()) {
            node.database().get().install();
            new FirstAdministrator(home, settings, node.secrets()).forget();
            step("database made");
        }
        for (Part part : node.parts()) {
            watches.add(new Watch(part, wake::release));
        }
        int first = node.database().isPresent() ? 1 : 0;
        startAndAwait(watches.subList(0, first), times);
        if (mode.onlyDatabase()) {
            watches.subList(first, watches.size()).clear();
        } else {
            step("media, edge and liberty starting; liberty takes longest");
            startAndAwait(watches.subList(first, watches.size()), times);
        }
        tendDemo();
        progress.say(Progress.Kind.READY, times.summary());
    }

    /** Parts that start together. Liberty comes last in the list and takes longest. */
    private void startAndAwait(List<Watch> together, StopWatch times) throws IOException {
        long began = System.nanoTime();
        for (Watch watch : together) {
            boolean adopted = watch.adopt();
            if (!adopted) {
                watch.start();
            }
            SupervisorLog.say(watch.part().name() + (adopted ? " adopted" : " started"));
        }
        for (Watch watch : together) {
            watch.awaitHealthy(this::refuseWhenStopping);
            times.add(watch.part().name(), Duration.ofNanos(System.nanoTime() - began));
            step(watch.part().name() + " ready");
        }
    }

    private void refuseWhenStopping() {
        if (stopping) {
            throw new Refusal("The start was broken off.");
        }
    }

    private void step(String text) throws IOException {
        SupervisorLog.say(text);
        progress.say(Progress.Kind.STEP, text);
    }

    private void tend() throws IOException {
        for (Watch watch : watches) {
            watch.tend();
        }
        try {
            tendDemo();
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(home.demoRequest());
            progress.say(Progress.Kind.DEMO_FAILED, String.valueOf(e.getMessage()));
        }
        rotateLogs();
    }

    /** Follows the request file: as many cameras as it says, none if it is gone. */
    private void tendDemo() throws IOException {
        int wanted = DemoRequest.read(home.demoRequest());
        if (wanted != demoCameras) {
            if (demo.isPresent()) {
                demo.get().part().stop();
                demo = Optional.empty();
            }
            demoCameras = wanted;
            if (wanted > 0) {
                Watch fresh = new Watch(node.demo(wanted), wake::release);
                if (mode.demoCameras() > 0 || !fresh.adopt()) {
                    fresh.part()
                            .stop(); // one that an earlier supervisor started for another number
                    fresh.start();
                }
                demo = Optional.of(fresh);
                progress.say(Progress.Kind.DEMO, wanted + " demo cameras publish");
            }
        }
        demo.ifPresent(Watch::tend);
    }

    private void rotateLogs() throws IOException {
        if (System.nanoTime() - rotatedNanos < ROTATION_INTERVAL.toNanos()) {
            return;
        }
        rotatedNanos = System.nanoTime();
        for (Watch watch : watches) {
            if (watch.part() instanceof Nginx nginx
                    && rotation.rotate(nginx.log()::equals).contains(nginx.log())) {
                nginx.signal("USR1");
            }
        }
    }

    private void stop() throws IOException {
        Node all = node == null ? Node.of(settings, build, false) : node;
        for (Part part : all.stopOrder()) {
            part.stop();
            SupervisorLog.say(part.name() + " stopped");
        }
        Home.remove(home.memory());
        Files.deleteIfExists(home.demoRequest());
        Files.deleteIfExists(home.runningSettings());
    }

    private void endWhatHasOtherSettings() throws IOException {
        if (!RunningSettings.read(home).filter(running -> running.areOf(settings)).isPresent()
                && Node.isAnythingAlive(home)) {
            for (Part part : Node.of(settings, build, false).stopOrder()) {
                part.stop();
            }
        }
    }

    private void rememberSettings() throws IOException {
        RunningSettings.of(settings).write(home);
    }
}
