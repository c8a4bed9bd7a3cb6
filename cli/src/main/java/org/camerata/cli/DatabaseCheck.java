package org.camerata.cli;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camerata.cli.home.OwnDatabase;
import org.camerata.cli.machine.Refusal;

/** Whether a database of the user's own will do. */
final class DatabaseCheck {

    /** Oldest versions with everything that Camerata's SQL asks for. */
    private static final int MYSQL_MAJOR_MIN = 8;

    private static final int MARIADB_MAJOR_MIN = 10;
    private static final int MARIADB_MINOR_MIN = 6;
    private static final Pattern VERSION = Pattern.compile("^(\\d+)\\.(\\d+)");

    /** What stands before it, as in 5.6.51-10.11.19-MariaDB, is for the driver only. */
    private static final Pattern MARIADB_VERSION =
            Pattern.compile("(\\d+)\\.(\\d+)\\.\\d+-MariaDB");

    private static final String TABLE = "camerata_precondition";

    private DatabaseCheck() {}

    /**
     * Signs in, looks at the version, and makes and drops a table.
     *
     * @param driverDirectory where the JDBC driver is
     * @return the version, as the database says it
     * @throws Refusal if anything of that fails
     */
    static String check(OwnDatabase database, Path driverDirectory) throws IOException {
        Properties login = new Properties();
        login.setProperty("user", database.user());
        login.setProperty("password", database.password());
        try (URLClassLoader loader = new URLClassLoader(jars(driverDirectory));
                Connection connection = driver(loader).connect(database.completeUrl(), login);
                Statement statement = connection.createStatement()) {
            String version = version(statement);
            requireVersion(version);
            requireFractions(connection, version);
            statement.execute("create table " + TABLE + " (id int primary key)");
            statement.execute("drop table " + TABLE);
            return version;
        } catch (SQLException e) {
            throw new Refusal(sentence(database, e), e);
        }
    }

    static void requireVersion(String version) {
        boolean isMariaDb = version.contains("MariaDB");
        Matcher found = (isMariaDb ? MARIADB_VERSION : VERSION).matcher(version);
        if (!found.find()) {
            throw new Refusal(
                    "The database says it is version "
                            + version
                            + ", which means nothing to Camerata.");
        }
        int major = Integer.parseInt(found.group(1));
        int minor = Integer.parseInt(found.group(2));
        boolean isEnough =
                isMariaDb
                        ? major > MARIADB_MAJOR_MIN
                                || (major == MARIADB_MAJOR_MIN && minor >= MARIADB_MINOR_MIN)
                        : major >= MYSQL_MAJOR_MIN;
        if (!isEnough) {
            throw new Refusal(
                    "The database is version "
                            + version
                            + "; MySQL 8.0 or MariaDB 10.6 is needed at least.");
        }
    }

    /** MariaDB 10 calls itself 5.5.5 by default; the driver believes it, and cuts times. */
    private static void requireFractions(Connection connection, String version)
            throws SQLException {
        Timestamp sent = Timestamp.valueOf("2026-01-01 12:00:00.123");
        try (PreparedStatement query =
                connection.prepareStatement("select cast(? as datetime(3))")) {
            query.setTimestamp(1, sent);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                if (!sent.equals(rows.getTimestamp(1))) {
                    throw new Refusal(
                            "The database hides its version from MySQL's driver, which then cuts"
                                    + " times to the second; set version = 5.6.51-"
                                    + version.replaceFirst("-MariaDB.*", "-MariaDB")
                                    + " in its configuration.");
                }
            }
        }
    }

    private static String version(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select version()")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String sentence(OwnDatabase database, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String what = e.getMessage().lines().findFirst().orElse("");
        if (state.startsWith("08")) {
            return "The database at "
                    + database.url()
                    + " cannot be reached; check CAMERATA_DB_URL and that it runs.";
        }
        if (state.startsWith("28")) {
            return "The database refused user "
                    + database.user()
                    + "; check CAMERATA_DB_USER and CAMERATA_DB_PASSWORD.";
        }
        return "The database at "
                + database.url()
                + " cannot be used by "
                + database.user()
                + ": "
                + what
                + ".";
    }

    private static URL[] jars(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(DatabaseCheck::url).toArray(URL[]::new);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Driver driver(ClassLoader loader) {
        try {
            return (Driver)
                    loader.loadClass("com.mysql.cj.jdbc.Driver")
                            .getDeclaredConstructor()
                            .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new Refusal("The database driver cannot be loaded.", e);
        }
    }
}
