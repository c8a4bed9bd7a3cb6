package org.camerata.cli.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Keeps packages from starting their services while they are installed, in Debian's own way: a
 * policy-rc.d that says no. One that somebody else put there is left alone.
 */
final class NoServices implements AutoCloseable {

    private static final Path POLICY = Path.of("/usr/sbin/policy-rc.d");
    private static final String SAYS_NO = "#!/bin/sh\nexit 101\n";
    private static final Duration QUICK = Duration.ofSeconds(60);

    private final Thread onExit = new Thread(this::remove);
    private boolean ours;

    void begin() {
        if (Files.exists(POLICY)) {
            return;
        }
        try {
            Path file = Files.writeString(Files.createTempFile("policy-rc.d", ""), SAYS_NO);
            ours = true;
            Runtime.getRuntime().addShutdownHook(onExit); // Ctrl-C must not leave it behind
            Packages.asRoot(List.of("install", "-m", "755", file.toString(), POLICY.toString()))
                    .run(QUICK);
            Files.delete(file);
        } catch (IOException e) {
            throw new Refusal("No temporary file can be made: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (ours) {
            Runtime.getRuntime().removeShutdownHook(onExit);
            remove();
        }
    }

    private void remove() {
        Packages.asRoot(List.of("rm", "-f", POLICY.toString())).run(QUICK);
    }
}
