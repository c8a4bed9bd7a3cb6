package org.camerata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.camerata.cli.home.Home;
import org.camerata.cli.machine.Command;
import org.camerata.cli.machine.Packages.DebianPackage;

/** What nginx thinks of a configuration. */
final class NginxVerdict {

    private static final Duration QUICK = Duration.ofSeconds(20);

    private NginxVerdict() {}

    interface Configuration {
        /** The text; everything that nginx would write goes below the directory. */
        String in(Path directory);
    }

    /** Whether it loads a module. */
    static Command.Outcome ofModule(Path module) throws IOException {
        return of(
                directory ->
                        "load_module \"%s\"; pid \"%s/pid\"; events {}\n"
                                .formatted(module, directory));
    }

    static Command.Outcome of(Configuration configuration) throws IOException {
        Path directory = Files.createTempDirectory("camerata-doctor");
        try {
            Path file = directory.resolve("nginx.conf");
            Files.writeString(file, configuration.in(directory));
            return Command.of(
                            DebianPackage.NGINX.file().toString(),
                            "-t",
                            "-c",
                            file.toString(),
                            "-p",
                            directory.toString(),
                            "-e",
                            "stderr")
                    .run(QUICK);
        } finally {
            Home.remove(directory);
        }
    }
}
