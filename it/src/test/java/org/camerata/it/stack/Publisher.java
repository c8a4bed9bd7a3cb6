package org.camerata.it.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real encoder, ffmpeg, that sends a file in real time and without changing a frame. */
public final class Publisher implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(15);
    private static final Duration END_TIMEOUT = Duration.ofSeconds(15);

    private final Process process;
    private final Path progress;

    private Publisher(Process process, Path progress) {
        this.process = process;
        this.progress = progress;
    }

    /** Publishes the file once. Does not wait for the server's consent. */
    public static Publisher start(String rtmpUrl, Path file) throws IOException {
        return start(rtmpUrl, file, List.of());
    }

    /** Publishes the file again and again. */
    public static Publisher startEndless(String rtmpUrl, Path file) throws IOException {
        return start(rtmpUrl, file, List.of("-stream_loop", "-1"));
    }

    private static Publisher start(String rtmpUrl, Path file, List<String> inputOptions)
            throws IOException {
        Path progress = Files.createTempFile("camerata-it", ".progress");
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error"));
        command.addAll(List.of("-stats_period", "0.1", "-progress", progress.toString(), "-re"));
        command.addAll(inputOptions);
        command.addAll(List.of("-i", file.toString(), "-c", "copy", "-f", "flv", rtmpUrl));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD) // it repeats the URL
                        .start();
        return new Publisher(process, progress);
    }

    /** Waits until frames flow. */
    public Publisher awaitFlow() {
        await().atMost(START_TIMEOUT).until(() -> framesSent() > 0);
        return this;
    }

    /** Waits until at least so many frames were sent. */
    public Publisher awaitFrames(int count) {
        Duration patience = START_TIMEOUT.plusSeconds(count / Media.FRAMES_PER_SECOND);
        await().atMost(patience)
                .pollInterval(Duration.ofMillis(50))
                .failFast("the publisher ended", () -> !isRunning() && framesSent() < count)
                .until(() -> framesSent() >= count);
        return this;
    }

    /** The frames handed to the connection so far, as ffmpeg reports every 0.1 s. */
    public int framesSent() throws IOException {
        return Files.readString(progress)
                .lines()
                .filter(line -> line.startsWith("frame="))
                .mapToInt(line -> Integer.parseInt(line.substring("frame=".length()).strip()))
                .reduce(0, (first, last) -> last);
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Waits for its own end: a code not 0 means that the server refused or cut it. */
    public int awaitExit(Duration timeout) throws InterruptedException {
        assertThat(process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS))
                .as("the publisher ends within " + timeout)
                .isTrue();
        return process.exitValue();
    }

    /** Waits until the whole file is sent. */
    public void awaitSuccess(Duration timeout) throws InterruptedException {
        assertThat(awaitExit(timeout)).as("exit code of the publisher").isZero();
    }

    /** Leaves the connection open and silent, as a camera whose cable was pulled. */
    public void freeze() throws IOException {
        signal("-STOP");
    }

    public void thaw() throws IOException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException {
        Commands.run(END_TIMEOUT, List.of("kill", signal, Long.toString(process.pid())));
    }

    /** Ends it at once; the server sees a closed connection. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        Files.deleteIfExists(progress);
    }
}
