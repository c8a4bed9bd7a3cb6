package org.camerata.cli.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program that is run to its end, within a bound. Its words are visible to every user of the
 * machine, so a secret goes in as input, never as a word.
 */
public record Command(List<String> words) {

    /** Enough for every answer that is looked at; the rest is thrown away. */
    private static final int OUTPUT_BYTES_MAX = 256 * 1024;

    public Command {
        words = List.copyOf(words);
    }

    public static Command of(String... words) {
        return new Command(List.of(words));
    }

    /** How it ended, and what it said on both outputs. */
    public record Outcome(int exitCode, String output) {

        public boolean ok() {
            return exitCode == 0;
        }
    }

    public Outcome run(Duration max) {
        return run("", max);
    }

    /**
     * Runs with the given text as input.
     *
     * @throws Refusal if the program cannot be started or does not end in time
     */
    public Outcome run(String input, Duration max) {
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            CompletableFuture<String> output =
                    CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
            feed(process, input);
            if (!process.waitFor(max.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new Refusal(name() + " did not end within " + max.toSeconds() + " s.");
            }
            return new Outcome(process.exitValue(), output.join());
        } catch (IOException e) {
            throw new Refusal(name() + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(name() + " was interrupted.", e);
        }
    }

    private String name() {
        return words.get(0);
    }

    private static void feed(Process process, String input) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException ignored) {
            // It ended without reading everything; its exit code will say what happened.
        }
    }

    private static String read(InputStream in) {
        try (in) {
            String kept = new String(in.readNBytes(OUTPUT_BYTES_MAX), StandardCharsets.UTF_8);
            in.transferTo(OutputStream.nullOutputStream());
            return kept.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
