package org.camerata.api;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What nobody expected. The caller learns what kind of trouble it is and never how it looks inside;
 * the log has the cause.
 */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(FaultMapper.class.getName());
    private static final int CAUSE_COUNT_MAX = 20;

    /** Of JPA, which this module does not know. */
    private static final String STALE = "OptimisticLockException";

    /** As JSON-B writes it. */
    private static final Pattern PROPERTY = Pattern.compile("property '([A-Za-z]{1,50})'");

    @Context UriInfo uri;

    @Override
    public Response toResponse(Throwable fault) {
        if (isUnreadable(fault)) {
            return problem("invalid-body", Status.BAD_REQUEST, unreadable(fault));
        }
        if (isConflict(fault)) {
            return problem(
                    "conflict", Status.CONFLICT, "Somebody else changed this at the same time");
        }
        if (isDatabaseAway(fault)) {
            LOG.log(WARNING, "The database does not answer: {0}", uri.getPath());
            return problem(
                    "database-away", Status.SERVICE_UNAVAILABLE, "The database does not answer");
        }
        LOG.log(ERROR, "Fault at " + uri.getPath(), fault);
        return problem(
                "internal-error",
                Status.INTERNAL_SERVER_ERROR,
                "Something went wrong; the server's log says what");
    }

    /** Names the field that has another form than expected, never what was in it. */
    private static String unreadable(Throwable fault) {
        return causes(fault)
                .map(cause -> PROPERTY.matcher(String.valueOf(cause.getMessage())))
                .filter(Matcher::find)
                .map(field -> "The body's " + field.group(1) + " has a value that cannot be read")
                .findFirst()
                .orElse("The request's body is not the JSON expected");
    }

    private static boolean isUnreadable(Throwable fault) {
        return fault instanceof ProcessingException
                || causes(fault)
                        .anyMatch(c -> c instanceof JsonbException || c instanceof JsonException);
    }

    /**
     * SQL states of class 23: the database kept a rule that two callers tried to break at once; of
     * class 40: it ended one of two that waited for each other. Or the row is another by now.
     */
    private static boolean isConflict(Throwable fault) {
        return sqlStates(fault).anyMatch(state -> state.startsWith("23") || state.startsWith("40"))
                || causes(fault).anyMatch(c -> STALE.equals(c.getClass().getSimpleName()));
    }

    /** SQL states of class 08: no connection. */
    private static boolean isDatabaseAway(Throwable fault) {
        return sqlStates(fault).anyMatch(state -> state.startsWith("08"))
                || causes(fault).anyMatch(c -> c instanceof SQLTransientConnectionException);
    }

    private static Stream<String> sqlStates(Throwable fault) {
        return causes(fault)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null);
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(CAUSE_COUNT_MAX);
    }

    private Response problem(String code, Status status, String detail) {
        return Problem.of(code, status.getStatusCode(), detail, uri).response();
    }
}
