package org.camerata.it.stack;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The stack's own database, past the application: as itself, or as who owns the tables. */
public enum Database {
    /** With what the application may do. */
    APPLICATION("camerata", "database_password"),
    /** Whom nothing is forbidden. */
    OWNER("camerata_owner", "database_owner_password");

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final String user;
    private final String passwordFile;

    Database(String user, String passwordFile) {
        this.user = user;
        this.passwordFile = passwordFile;
    }

    /** Runs SQL, statements apart by semicolons; the output has a line for each row. */
    public Commands.Outcome run(String sql) throws IOException {
        Path secrets = Stack.home().resolve("secrets");
        String password = Files.readString(secrets.resolve(passwordFile)).strip();
        return Commands.run(
                TIMEOUT,
                List.of(
                        "mariadb",
                        "--no-defaults",
                        "--protocol=tcp",
                        "--host=127.0.0.1",
                        "--port=" + port(),
                        "--user=" + user,
                        "--batch",
                        "--skip-column-names",
                        "--execute=" + sql,
                        "camerata"),
                Map.of("MYSQL_PWD", password));
    }

    /** What a query gives, or fails. */
    public String query(String sql) throws IOException {
        Commands.Outcome outcome = run(sql);
        if (outcome.exitCode() != 0) {
            throw new IOException(sql + " failed: " + outcome.output());
        }
        return outcome.output().strip();
    }

    private static String port() throws IOException {
        Properties ports = new Properties();
        try (Reader in = Files.newBufferedReader(Stack.home().resolve("etc/ports.properties"))) {
            ports.load(in);
        }
        return ports.getProperty("database");
    }
}
