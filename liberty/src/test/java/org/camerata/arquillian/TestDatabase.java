package org.camerata.arquillian;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The database that {@code CAMERATA_DB_*} name, as properties or in the environment. */
record TestDatabase(
        String url, String user, String password, String ownerUser, String ownerPassword) {

    /** Set for the tests of this run; only the owner's rights on tables can be held back. */
    static final String ONE_ACCOUNT = "camerata.test.database-has-one-account";

    /** Set for the tests of this run; what Connector/J does to times depends on it. */
    static final String CUTS_TIMES = "camerata.test.database-cuts-times";

    /** As such a server Connector/J knows no fractions of a second. */
    private static final String WITHOUT_FRACTIONS = "5.5.";

    /** Owner and application are one account unless {@code CAMERATA_DB_OWNER_*} say otherwise. */
    static TestDatabase named() {
        String user = demanded("CAMERATA_DB_USER");
        String password = demanded("CAMERATA_DB_PASSWORD");
        return new TestDatabase(
                demanded("CAMERATA_DB_URL"),
                user,
                password,
                setting("CAMERATA_DB_OWNER_USER").orElse(user),
                setting("CAMERATA_DB_OWNER_PASSWORD").orElse(password));
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(name)));
    }

    private static String demanded(String name) {
        return setting(name)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        name + " is not set; the tests need an empty schema"));
    }

    void tellWhetherItHasOneAccount() {
        System.setProperty(ONE_ACCOUNT, Boolean.toString(user.equals(ownerUser)));
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
