package org.camerata.arquillian;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The database that {@code CAMERATA_DB_*} name, as properties or in the environment. */
record TestDatabase(String url, String user, String password) {

    /** Set for the tests of this run; what Connector/J does to times depends on it. */
    static final String CUTS_TIMES = "camerata.test.database-cuts-times";

    /** As such a server Connector/J knows no fractions of a second. */
    private static final String WITHOUT_FRACTIONS = "5.5.";

    static TestDatabase named() {
        return new TestDatabase(
                setting("CAMERATA_DB_URL"),
                setting("CAMERATA_DB_USER"),
                setting("CAMERATA_DB_PASSWORD"));
    }

    private static String setting(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(name)))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        name + " is not set; the tests need an empty schema"));
    }

    /** Tests leave rows behind, so they must not meet those of anybody else. */
    void demandEmpty() throws SQLException {
        try (Connection connection = connect();
                ResultSet tables =
                        connection
                                .getMetaData()
                                .getTables(connection.getCatalog(), null, "%", null)) {
            if (tables.next()) {
                throw new IllegalStateException("The schema for the tests is not empty: " + url);
            }
        }
    }

    void tellWhetherItKeepsMilliseconds() throws SQLException {
        try (Connection connection = connect()) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            boolean cuts = version.startsWith(WITHOUT_FRACTIONS);
            System.setProperty(CUTS_TIMES, Boolean.toString(cuts));
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Keeps the password out of every message. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
