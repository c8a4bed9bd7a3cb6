package org.camerata.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** Rights beyond one table; with any but these, the audit log could be altered. */
    private static final String EXCESS =
            """
            select count(*) from (
                select grantee, privilege_type from information_schema.schema_privileges
                where database() like table_schema
                union all select grantee, privilege_type from information_schema.user_privileges
            ) held
            where replace(grantee, "'", '') = current_user()
            and privilege_type not in ('USAGE', 'SELECT')
            """;

    static final String COULD_ALTER_AUDIT =
            "The database user %s could alter the audit log; give Camerata two accounts as"
                    + " docs/guide/installation.md shows.";

    private DatabaseCheck() {}

    /**
     * What was found.
     *
     * @param version as the database says it
     * @param warning what should be better, if anything
     */
    record Verdict(String version, Optional<String> warning) {}

    /**
     * Signs in with each account, looks at the version, and makes and drops a table.
     *
     * @param driverDirectory where the JDBC driver is
     * @throws Refusal if anything of that fails
     */
    static Verdict check(OwnDatabase database, Path driverDirectory) throws IOException {
        try (DatabaseDriver driver = new DatabaseDriver(driverDirectory)) {
            Application application = application(database, driver);
            owner(database, driver, application);
            return new Verdict(
                    application.version(),
                    Optional.of(COULD_ALTER_AUDIT.formatted(database.application().user()))
                            .filter(warning -> application.hasExcess()));
        }
    }

    /** What the application's account knows of itself. */
    private record Application(String version, String account, boolean hasExcess) {}

    private static Application application(OwnDatabase database, DatabaseDriver driver) {
        try (Connection connection = driver.connect(database, database.application());
                Statement statement = connection.createStatement()) {
            String version = text(statement, "select version()");
            requireVersion(version);
            requireFractions(connection, version);
            return new Application(
                    version,
                    text(statement, "select current_user()"),
                    !text(statement, EXCESS).equals("0"));
        } catch (SQLException e) {
            throw DatabaseDriver.refusal(database, database.application(), e);
        }
    }

    /** Makes a table and, if there are two accounts, gives the application its rights on it. */
    private static void owner(
            OwnDatabase database, DatabaseDriver driver, Application application) {
        try (Connection connection = driver.connect(database, database.owner());
                Statement statement = connection.createStatement()) {
            statement.execute("create table " + TABLE + " (id int primary key)");
            try {
                if (!text(statement, "select current_user()").equals(application.account())) {
                    String rights = "select, insert, update, delete on " + TABLE;
                    String account = quoted(application.account());
                    statement.execute("grant " + rights + " to " + account);
                    statement.execute("revoke " + rights + " from " + account);
                }
            } finally {
                statement.execute("drop table " + TABLE);
            }
        } catch (SQLException e) {
            throw DatabaseDriver.refusal(database, database.owner(), e);
        }
    }

    /** Such as `camerata`@`%` for camerata@%. */
    private static String quoted(String account) {
        int at = account.lastIndexOf('@');
        return ("`" + account.substring(0, at).replace("`", "``") + "`@`")
                + (account.substring(at + 1).replace("`", "``") + "`");
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

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
