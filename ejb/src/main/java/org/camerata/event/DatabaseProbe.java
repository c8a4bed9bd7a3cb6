package org.camerata.event;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Asks whether the database is there. */
@ApplicationScoped
class DatabaseProbe {

    private static final System.Logger LOG = System.getLogger(DatabaseProbe.class.getName());

    private static final int ANSWER_MAX_SECONDS = 2;

    @Resource(lookup = "jdbc/camerata")
    DataSource database;

    /** Waits for the pool at most as long as server.xml says, and then for an answer. */
    boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(ANSWER_MAX_SECONDS);
        } catch (SQLException e) {
            LOG.log(WARNING, "The database does not answer: {0}", e.getMessage());
            return false;
        }
    }
}
