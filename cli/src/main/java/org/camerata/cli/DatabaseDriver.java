package org.camerata.cli;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Stream;
import org.camerata.cli.home.DatabaseLogin;
import org.camerata.cli.home.OwnDatabase;
import org.camerata.cli.machine.Refusal;

/** The JDBC driver, which lies outside of this program. */
final class DatabaseDriver implements AutoCloseable {

    private final URLClassLoader loader;

    /**
     * @param directory where its archive is
     */
    DatabaseDriver(Path directory) throws IOException {
        this.loader = new URLClassLoader(jars(directory));
    }

    /**
     * Signs in.
     *
     * @throws Refusal in words for the user if the database does not let this account in
     */
    Connection connect(OwnDatabase database, DatabaseLogin login) {
        Properties properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        try {
            return driver().connect(database.completeUrl(), properties);
        } catch (SQLException e) {
            throw refusal(database, login, e);
        }
    }

    /** What went wrong, in words for the user. */
    static Refusal refusal(OwnDatabase database, DatabaseLogin login, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("08")) {
            return new Refusal(
                    "The database at "
                            + database.url()
                            + " cannot be reached; check CAMERATA_DB_URL and that it runs.",
                    e);
        }
        String prefix =
                login.equals(database.application()) ? "CAMERATA_DB_" : "CAMERATA_DB_OWNER_";
        String sentence =
                state.startsWith("28")
                        ? "The database refused user %s; check %sUSER and %sPASSWORD."
                                .formatted(login.user(), prefix, prefix)
                        : "The database at %s cannot be used by %s: %s."
                                .formatted(
                                        database.url(),
                                        login.user(),
                                        e.getMessage().lines().findFirst().orElse(""));
        return new Refusal(sentence, e);
    }

    private Driver driver() {
        try {
            return (Driver)
                    loader.loadClass("com.mysql.cj.jdbc.Driver")
                            .getDeclaredConstructor()
                            .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new Refusal("The database driver cannot be loaded.", e);
        }
    }

    private static URL[] jars(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(DatabaseDriver::url).toArray(URL[]::new);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
