package org.camerata.it.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs that run to their end. */
public final class Commands {

    /** How a program ended, and what it said on both of its outputs. */
    public record Outcome(int exitCode, String output) {}

    private Commands() {}

    /**
     * What a program prints; fails if it fails.
     *
     * @param words its words by single spaces; {@code FILE} stands for the next parameter
     */
    static String output(Duration timeout, String words, String file) throws IOException {
        List<String> command =
                Stream.of(words.split(" ")).map(w -> w.equals("FILE") ? file : w).toList();
        Outcome outcome = run(timeout, command);
        if (outcome.exitCode() != 0) {
            throw new IOException(command.get(0) + " failed: " + outcome.output());
        }
        return outcome.output();
    }

    /**
     * Runs a program with this process's environment.
     *
     * @throws IOException if it is not there, or did not end in time (then it is killed)
     */
    public static Outcome run(Duration timeout, List<String> command) throws IOException {
        return run(timeout, command, Map.of());
    }

    /**
     * As above.
     *
     * @param more what its environment has besides, such as secrets, which arguments would show
     */
    public static Outcome run(Duration timeout, List<String> command, Map<String, String> more)
            throws IOException {
        Path output = Files.createTempFile("camerata-it", ".out");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            builder.environment().putAll(more);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.get(0) + " did not end within " + timeout);
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.delete(output);
        }
    }
}
