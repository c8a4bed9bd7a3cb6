package org.camerata.cli.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camerata.cli.home.Home;
import org.camerata.cli.home.OwnDatabase;
import org.camerata.cli.home.PrivateFile;
import org.camerata.cli.home.Secrets;
import org.camerata.cli.machine.Command;
import org.camerata.cli.machine.Memory;
import org.camerata.cli.machine.Probe;
import org.camerata.cli.machine.Refusal;

/**
 * The private database. Whoever runs it is its superuser, by the socket only and without a
 * password; the application's two accounts come in by loopback and see one schema.
 */
public final class MariaDb extends Part {

    private static final String OWNER = System.getProperty("user.name");
    private static final Duration INSTALL_MAX = Duration.ofMinutes(5);
    private static final String DRIVER_VERSION = "5.6.51-";
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+-MariaDB");
    private static final Duration VERSION_MAX = Duration.ofSeconds(10);
    private static final Duration SQL_MAX = Duration.ofSeconds(60);

    /** Of the machine's memory; most of the rest keeps footage at hand. */
    private static final int BUFFER_SHARE = 16;

    private static final long BUFFER_MIB_MIN = 128; // a machine of 2 GiB has no more to spare
    private static final long BUFFER_MIB_MAX = 4096; // all indexes of twenty million recordings

    private final Home home;
    private final Secrets secrets;
    private final int port;
    private final Path configuration;

    public MariaDb(Home home, Secrets secrets, int port) {
        super("database", home);
        this.home = home;
        this.secrets = secrets;
        this.port = port;
        this.configuration = home.etc().resolve("mariadb.cnf");
    }

    /** How the application reaches it. */
    public OwnDatabase access() throws IOException {
        String url =
                "jdbc:mysql://127.0.0.1:"
                        + port
                        + "/"
                        + DatabaseAccounts.SCHEMA
                        + "?sslMode=DISABLED&allowPublicKeyRetrieval=true"
                        + "&useLocalSessionState=true&elideSetAutoCommits=true&maintainTimeStats=false";
        DatabaseAccounts accounts = DatabaseAccounts.of(secrets);
        return new OwnDatabase(url, accounts.application(), accounts.owner());
    }

    @Override
    public boolean isHealthy() {
        return Probe.greets(port);
    }

    /** Whether there is a database already. */
    public boolean isInstalled() {
        return Files.isDirectory(home.databaseFiles());
    }

    /** Makes an empty database, whole or not at all. */
    public void install() throws IOException {
        configure();
        Path fresh = home.root().resolve("db.new");
        Home.remove(fresh);
        Home.makePrivate(fresh);
        Command.Outcome outcome =
                Command.of(
                                "mariadb-install-db",
                                "--defaults-file=" + configuration,
                                "--datadir=" + fresh,
                                "--auth-root-authentication-method=socket",
                                "--auth-root-socket-user=" + OWNER,
                                "--skip-test-db")
                        .run(INSTALL_MAX);
        if (!outcome.ok()) {
            throw new Refusal(
                    "The database could not be made; see " + log() + ".\n" + outcome.output());
        }
        Files.move(fresh, home.databaseFiles(), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    List<String> prepare() throws IOException {
        configure();
        return List.of("/usr/sbin/mariadbd", "--defaults-file=" + configuration);
    }

    @Override
    void whenHealthy() throws IOException {
        Command.Outcome outcome =
                Command.of(
                                "mariadb",
                                "--no-defaults",
                                "--user=" + OWNER,
                                "--socket=" + home.databaseSocket(),
                                "--batch")
                        .run(DatabaseAccounts.of(secrets).sql(), SQL_MAX);
        if (!outcome.ok()) {
            throw new Refusal("The database refused its set-up: " + outcome.output());
        }
    }

    @Override
    Path log() {
        return home.log().resolve("database.log");
    }

    /** Recovery after a crash may take its time. */
    @Override
    Duration startMax() {
        return Duration.ofMinutes(5);
    }

    @Override
    Duration stopMax() {
        return Duration.ofSeconds(60);
    }

    private void configure() throws IOException {
        new PrivateFile(configuration).write(text());
    }

    /** Such as 5.6.51-10.11.19-MariaDB; empty if it cannot be told. */
    private static String version() throws IOException {
        String text = Command.of("/usr/sbin/mariadbd", "--version").run(VERSION_MAX).output();
        Matcher version = VERSION.matcher(text);
        return version.find() ? "version = " + DRIVER_VERSION + version.group() : "";
    }

    private String text() throws IOException {
        return """
        # The private database of this node. Rendered at each start; do not edit.
        [mariadbd]
        datadir = "%s"
        socket = "%s"
        pid-file = "%s"
        log-error = "%s"
        tmpdir = "%s"

        # Reached from this machine only.
        bind-address = 127.0.0.1
        port = %d
        skip-name-resolve

        # Times are UTC everywhere; text is Unicode.
        default-time-zone = +00:00
        character-set-server = utf8mb4
        collation-server = utf8mb4_unicode_520_ci

        # A committed row survives a power cut. There is no replica, so there is no binary log.
        innodb-flush-log-at-trx-commit = 1
        skip-log-bin

        # Timelines are read from one index, which is to stay in memory: 70 MiB for each million of recordings.
        innodb-buffer-pool-size = %dM

        # One node's worth.
        max-connections = 100
        max-allowed-packet = 16M
        performance-schema = off

        # By default 10.x calls itself 5.5.5-10.x, and MySQL's driver, which reads the first number, cuts
        # times to the second. As 5.6.51 it keeps them, and asks for no variable that 10.x lacks.
        %s
        """
                .formatted(
                        home.databaseFiles(),
                        home.databaseSocket(),
                        home.run().resolve("mariadbd.pid"),
                        log(),
                        home.tmp(),
                        port,
                        bufferMib(),
                        version());
    }

    private static long bufferMib() throws IOException {
        return Math.min(BUFFER_MIB_MAX, Math.max(BUFFER_MIB_MIN, Memory.totalMib() / BUFFER_SHARE));
    }
}
