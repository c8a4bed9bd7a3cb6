package org.camerata.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camerata.cli.DatabaseCheck.Verdict;
import org.camerata.cli.home.Checkout;
import org.camerata.cli.home.Home;
import org.camerata.cli.home.Settings;
import org.camerata.cli.home.Tls;
import org.camerata.cli.home.TlsFiles;
import org.camerata.cli.machine.Account;
import org.camerata.cli.machine.Command;
import org.camerata.cli.machine.Memory;
import org.camerata.cli.machine.Packages.DebianPackage;
import org.camerata.cli.machine.Refusal;

/**
 * Looks at everything a node needs. Each look stands alone: one that fails does not stop the next.
 */
final class Doctor {

    private static final Duration QUICK = Duration.ofSeconds(20);
    private static final int JAVA_MIN = 17;
    private static final long MEMORY_MIB_MIN = 1500;
    private static final String OWNER_ONLY_DIRECTORY = "rwx------";
    private static final String OWNER_ONLY_FILE = "rw-------";

    private final Settings settings;
    private final Checkout checkout;
    private final Home home;

    Doctor(Settings settings, Checkout checkout) {
        this.settings = settings;
        this.checkout = checkout;
        this.home = new Home(settings.home());
    }

    private interface Look {
        void at(Consumer<Finding> findings) throws IOException;
    }

    void examine(Consumer<Finding> findings) {
        List<Look> looks =
                List.of(
                        this::java,
                        this::build,
                        this::account,
                        this::nginx,
                        new ModuleCheck(settings, checkout)::at,
                        this::certificate,
                        this::database,
                        this::optionalTools,
                        this::space,
                        this::memory,
                        this::clock,
                        this::secrets,
                        this::portsOrParts);
        for (Look look : looks) {
            try {
                look.at(findings);
            } catch (AccessDeniedException e) {
                findings.accept(Finding.fail(e.getMessage() + " cannot be read; try with sudo"));
            } catch (Refusal e) {
                findings.accept(Finding.fail(e.getMessage()));
            } catch (IOException | RuntimeException e) {
                findings.accept(Finding.fail(e.toString()));
            }
        }
    }

    private void java(Consumer<Finding> findings) {
        String text = "Java " + Runtime.version() + " in " + System.getProperty("java.home");
        findings.accept(
                Runtime.version().feature() >= JAVA_MIN
                        ? Finding.ok(text)
                        : Finding.fail(text + "; install openjdk-17-jdk-headless"));
    }

    private void build(Consumer<Finding> findings) throws IOException {
        checkout.requireBuilt();
        String version =
                Files.readAllLines(checkout.server().resolve("lib/versions/openliberty.properties"))
                        .stream()
                        .filter(line -> line.startsWith("com.ibm.websphere.productVersion="))
                        .map(line -> line.substring(line.indexOf('=') + 1))
                        .findFirst()
                        .orElse("of unknown version");
        findings.accept(Finding.ok("built, with Open Liberty " + version));
    }

    private void account(Consumer<Finding> findings) {
        findings.accept(
                Finding.ok(
                        Account.isRoot()
                                ? "called by root; everything runs as the system user camerata"
                                : "everything runs as " + System.getProperty("user.name")));
    }

    private void nginx(Consumer<Finding> findings) throws IOException {
        if (!DebianPackage.NGINX.isThere() || !DebianPackage.RTMP_MODULE.isThere()) {
            findings.accept(
                    Finding.warn(
                            "nginx or its RTMP module is missing; ./camerata up installs them"));
            return;
        }
        Command.Outcome outcome = NginxVerdict.ofModule(DebianPackage.RTMP_MODULE.file());
        findings.accept(
                outcome.ok()
                        ? Finding.ok(
                                version(DebianPackage.NGINX.file(), "-v")
                                        + ", loads Debian's RTMP module")
                        : Finding.fail(
                                "nginx does not load Debian's RTMP module: " + outcome.output()));
    }

    private void certificate(Consumer<Finding> findings) throws IOException {
        Optional<TlsFiles> files = settings.tls().files(home);
        if (files.isEmpty()) {
            return;
        }
        if (settings.tls().kind() == Tls.Kind.OWN && DebianPackage.NGINX.isThere()) {
            TlsCheck.check(files.get(), Files::isReadable, Instant.now());
        }
        Optional<Instant> end = TlsCheck.end(files.get());
        end.flatMap(until -> TlsCheck.warning(until, Instant.now()))
                .map(Finding::warn)
                .or(() -> end.map(until -> Finding.ok("the certificate is valid until " + until)))
                .ifPresent(findings);
    }

    private void database(Consumer<Finding> findings) throws IOException {
        if (settings.database().isPresent()) {
            Verdict verdict = DatabaseCheck.check(settings.database().get(), checkout.driver());
            findings.accept(Finding.ok("your database is " + verdict.version()));
            verdict.warning().map(Finding::warn).ifPresent(findings);
        } else if (DebianPackage.DATABASE.isThere() && DebianPackage.DATABASE_CLIENT.isThere()) {
            findings.accept(Finding.ok(version(DebianPackage.DATABASE.file(), "--version")));
        } else {
            findings.accept(Finding.warn("MariaDB is missing; ./camerata up installs it"));
        }
    }

    private void optionalTools(Consumer<Finding> findings) {
        findings.accept(
                DebianPackage.FFMPEG.isThere()
                        ? Finding.ok(version(DebianPackage.FFMPEG.file(), "-version"))
                        : Finding.warn(
                                "ffmpeg is missing; without it there are no stills; ./camerata up installs it"));
        if (!DebianPackage.CHROMIUM.isThere()) {
            findings.accept(
                    Finding.warn(
                            "Chromium is missing; only ./camerata test needs it, and installs it"));
        }
    }

    private static String version(Path program, String option) {
        return Command.of(program.toString(), option)
                .run(QUICK)
                .output()
                .lines()
                .findFirst()
                .orElse(program.toString());
    }

    private void space(Consumer<Finding> findings) {
        Path existing = home.root();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        Preconditions.enoughSpace(existing);
        long free = existing.toFile().getUsableSpace() >> 30;
        findings.accept(Finding.ok(free + " GiB free for " + home.root()));
    }

    private void memory(Consumer<Finding> findings) throws IOException {
        long available = Memory.availableMib();
        findings.accept(
                available >= MEMORY_MIB_MIN
                        ? Finding.ok(available + " MiB of memory available")
                        : Finding.warn(
                                "only "
                                        + available
                                        + " MiB of memory available; "
                                        + MEMORY_MIB_MIN
                                        + " MiB are advised"));
    }

    /** Recordings are named and found by time. */
    private void clock(Consumer<Finding> findings) throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant built = Files.getLastModifiedTime(checkout.program()).toInstant();
        if (now.isBefore(built)) {
            findings.accept(
                    Finding.fail("the clock says " + now + ", earlier than the build; set it"));
            return;
        }
        boolean known =
                Files.exists(Path.of("/usr/bin/timedatectl"))
                        && Files.isDirectory(Path.of("/run/systemd/system"));
        boolean synchronised =
                !known
                        || "yes"
                                .equals(
                                        Command.of(
                                                        "timedatectl",
                                                        "show",
                                                        "-p",
                                                        "NTPSynchronized",
                                                        "--value")
                                                .run(QUICK)
                                                .output());
        findings.accept(
                synchronised
                        ? Finding.ok("the clock says " + now)
                        : Finding.warn(
                                "the clock is not synchronised; recordings are found by time (timedatectl set-ntp true)"));
    }

    private void secrets(Consumer<Finding> findings) throws IOException {
        if (!Files.exists(home.secrets())) {
            findings.accept(Finding.ok("no secrets yet; the first start makes them"));
            return;
        }
        if (!Files.isReadable(home.secrets())) {
            throw new Refusal(home.secrets() + " belongs to another user; try with sudo");
        }
        try (Stream<Path> files = Files.list(home.secrets())) {
            List<Path> open =
                    Stream.concat(Stream.of(home.secrets()), files).filter(Doctor::isOpen).toList();
            findings.accept(
                    open.isEmpty()
                            ? Finding.ok("secrets are readable by their owner only")
                            : Finding.fail(
                                    "others can read "
                                            + open
                                            + "; chmod go= them, and replace what was in them"));
        }
    }

    private static boolean isOpen(Path path) {
        String wanted = Files.isDirectory(path) ? OWNER_ONLY_DIRECTORY : OWNER_ONLY_FILE;
        try {
            return !PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                    .equals(wanted);
        } catch (IOException e) {
            throw new Refusal(path + " cannot be looked at: " + e.getMessage(), e);
        }
    }

    private void portsOrParts(Consumer<Finding> findings) throws IOException {
        List<PartStatus> parts = StatusVerb.parts(settings, home);
        for (PartStatus part : parts) {
            String text = part.name() + " " + part.health();
            findings.accept(
                    part.healthy()
                            ? Finding.ok(text)
                            : Finding.fail(text + "; see ./camerata logs " + part.name()));
        }
        if (parts.isEmpty()) {
            Preconditions.freePort(settings.bind(), settings.httpPort(), "CAMERATA_HTTP_PORT");
            findings.accept(Finding.ok("port " + settings.httpPort() + " is free for HTTP"));
            Preconditions.freePort("0.0.0.0", settings.rtmpPort(), "CAMERATA_RTMP_PORT");
            findings.accept(Finding.ok("port " + settings.rtmpPort() + " is free for RTMP"));
            if (settings.tls().isOn()) {
                Preconditions.freePort("0.0.0.0", settings.rtmpsPort(), "CAMERATA_RTMPS_PORT");
                findings.accept(Finding.ok("port " + settings.rtmpsPort() + " is free for RTMPS"));
            }
        }
    }
}
