package org.camerata.cli.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.camerata.cli.home.Home;
import org.camerata.cli.home.PrivateFile;
import org.camerata.cli.machine.Command;
import org.camerata.cli.machine.Packages.DebianPackage;
import org.camerata.nginx.Workspace;

/** What the two nginx have in common. */
abstract class Nginx extends Part {

    /** Enough for 100 cameras many times over. */
    private static final int OPEN_FILES_WANTED = 16_384;

    private static final Duration QUICK = Duration.ofSeconds(10);
    private static final int OPEN_FILES_USUAL = 1_024;
    private static final Path IPV6_ADDRESSES = Path.of("/proc/net/if_inet6");
    private static final Path LIMITS = Path.of("/proc/self/limits");
    private static final String HARD_LIMIT = "Max open files +\\S+ +(\\d+) +files *";

    private final Home home;
    private final Path configuration;

    Nginx(String name, Home home) {
        super(name, home);
        this.home = home;
        this.configuration = home.etc().resolve(name + ".conf");
    }

    /** Tells the master process something, such as USR1: that its log was moved. */
    final void signal(String name) {
        pidFile()
                .living()
                .ifPresent(
                        process ->
                                Command.of("kill", "-" + name, Long.toString(process.pid()))
                                        .run(QUICK));
    }

    /** The text of its configuration file. */
    abstract String configuration() throws IOException;

    @Override
    final List<String> prepare() throws IOException {
        new PrivateFile(configuration).write(configuration());
        return List.of(
                DebianPackage.NGINX.file().toString(),
                "-c",
                configuration.toString(),
                "-p",
                home.root().toString(),
                "-e",
                log().toString());
    }

    @Override
    final Path log() {
        return home.log().resolve(name() + ".log");
    }

    @Override
    final Duration startMax() {
        return Duration.ofSeconds(20);
    }

    @Override
    final Duration stopMax() {
        return Duration.ofSeconds(15);
    }

    final Workspace workspace() throws IOException {
        return new Workspace(
                log(), home.run().resolve(name() + ".nginx.pid"), home.tmp(), openFilesMax());
    }

    static boolean hasIpv6() throws IOException {
        return Files.exists(IPV6_ADDRESSES) && !Files.readString(IPV6_ADDRESSES).isBlank();
    }

    private static int openFilesMax() throws IOException {
        return Files.readAllLines(LIMITS).stream()
                .filter(line -> line.matches(HARD_LIMIT))
                .map(line -> Long.parseLong(line.replaceFirst(HARD_LIMIT, "$1")))
                .findFirst()
                .map(limit -> (int) Math.min(limit, OPEN_FILES_WANTED))
                .orElse(OPEN_FILES_USUAL);
    }
}
