package org.camerata.container;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Why the database refused. */
public final class SqlStates {

    private static final int CAUSE_COUNT_MAX = 20;
    private static final String INTEGRITY = "23";

    private SqlStates() {}

    /** Whether one of the rules of the schema was about to be broken. */
    public static boolean isConflict(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(CAUSE_COUNT_MAX)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .anyMatch(state -> state != null && state.startsWith(INTEGRITY));
    }
}
