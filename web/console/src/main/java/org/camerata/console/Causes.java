package org.camerata.console;

import jakarta.faces.application.ViewExpiredException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.camerata.shared.DomainException;
import org.primefaces.csp.CspException;

/** Reads a chain of exceptions, since Faces, EL and the EJB container each wrap what they meet. */
final class Causes {

    /** Longer chains are taken for a loop. */
    private static final int DEPTH_MAX = 30;

    /** SQL state class of connection exceptions (SQL standard, class 08). */
    private static final String CONNECTION_CLASS = "08";

    private Causes() {}

    /** The first exception of the chain that means something here, or the innermost one. */
    static Throwable telling(Throwable thrown) {
        return chain(thrown)
                .filter(e -> e instanceof DomainException || viewIsUnknown(e))
                .findFirst()
                .orElseGet(() -> chain(thrown).reduce(thrown, (outer, inner) -> inner));
    }

    /** Whether a form was posted to a view that is gone, or without the nonce of its page. */
    static boolean viewIsUnknown(Throwable cause) {
        return cause instanceof ViewExpiredException || cause instanceof CspException;
    }

    /** Whether the fault is that no connection to the database could be had or kept. */
    static boolean databaseIsAway(Throwable thrown) {
        return chain(thrown).anyMatch(e -> e instanceof ConnectException || lostConnection(e));
    }

    private static boolean lostConnection(Throwable cause) {
        return cause instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(CONNECTION_CLASS);
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, e -> e != null, Throwable::getCause).limit(DEPTH_MAX);
    }
}
