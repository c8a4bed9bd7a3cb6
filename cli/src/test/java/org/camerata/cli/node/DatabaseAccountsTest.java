package org.camerata.cli.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.camerata.cli.home.DatabaseLogin;
import org.camerata.cli.machine.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks a real MariaDB, where the machine has one. */
class DatabaseAccountsTest {

    static final Path SERVER = Path.of("/usr/sbin/mariadbd");
    static final String SUPERUSER = System.getProperty("user.name");
    static final Duration MAX = Duration.ofMinutes(1);
    static final DatabaseAccounts ACCOUNTS =
            new DatabaseAccounts(
                    new DatabaseLogin("camerata_owner", "owner-password"),
                    new DatabaseLogin("camerata", "application-password"));

    @TempDir Path directory;
    Process server;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Files.exists(SERVER), "no MariaDB here");
        Path data = directory.resolve("data");
        assertThat(
                        Command.of(
                                        "mariadb-install-db",
                                        "--no-defaults",
                                        "--user=" + SUPERUSER,
                                        "--datadir=" + data,
                                        "--auth-root-authentication-method=socket",
                                        "--auth-root-socket-user=" + SUPERUSER)
                                .run(MAX))
                .matches(Command.Outcome::ok);
        server =
                new ProcessBuilder(
                                SERVER.toString(),
                                "--no-defaults",
                                "--user=" + SUPERUSER,
                                "--datadir=" + data,
                                "--socket=" + directory.resolve("socket"),
                                "--skip-networking")
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("log").toFile())
                        .start();
        long deadline = System.nanoTime() + MAX.toNanos();
        while (!say("select 1").ok()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            assertThat(server.isAlive()).isTrue();
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (server != null) {
            server.destroy();
            assertThat(server.waitFor(MAX.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    Command.Outcome say(String sql) {
        return Command.of(
                        "mariadb",
                        "--no-defaults",
                        "--user=" + SUPERUSER,
                        "--socket=" + directory.resolve("socket"),
                        "--batch",
                        "--skip-column-names")
                .run(sql, MAX);
    }

    String grants(String user) {
        return say("show grants for '" + user + "'@'127.0.0.1'").output();
    }

    @Test
    void theApplicationOnlyReadsUntilTheOwnerGrantsMore() {
        assertThat(say(ACCOUNTS.sql())).matches(Command.Outcome::ok);

        assertThat(grants("camerata")).contains("GRANT SELECT ON `camerata`.*").hasLineCount(2);
        assertThat(grants("camerata_owner"))
                .contains("GRANT ALL PRIVILEGES ON `camerata`.*")
                .contains("WITH GRANT OPTION");
    }

    @Test
    void whatTheFirstVersionGaveIsTakenBack() {
        say(
                """
                create database camerata;
                create user 'camerata'@'127.0.0.1' identified by 'old';
                grant all privileges on camerata.* to 'camerata'@'127.0.0.1';
                """);

        assertThat(say(ACCOUNTS.sql())).matches(Command.Outcome::ok);

        assertThat(grants("camerata")).contains("GRANT SELECT ON `camerata`.*").hasLineCount(2);
    }

    @Test
    void saidAgainItLeavesWhatTheOwnerGranted() {
        say(ACCOUNTS.sql());
        say(
                """
                create table camerata.camera (id int);
                grant update on camerata.camera to 'camerata'@'127.0.0.1';
                """);

        assertThat(say(ACCOUNTS.sql())).matches(Command.Outcome::ok);

        assertThat(grants("camerata"))
                .contains("GRANT UPDATE ON `camerata`.`camera`")
                .hasLineCount(3);
    }
}
