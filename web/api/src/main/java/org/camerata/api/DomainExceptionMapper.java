package org.camerata.api;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.camerata.shared.DomainException;
import org.camerata.shared.Throttled;

/** Turns every refusal into problem+json, so that no resource builds an error of its own. */
@Provider
public class DomainExceptionMapper implements ExceptionMapper<DomainException> {

    @Context UriInfo uri;

    @Override
    public Response toResponse(DomainException refusal) {
        Response problem =
                Problem.of(
                                refusal.code(),
                                status(refusal.kind()).getStatusCode(),
                                refusal.getMessage(),
                                uri)
                        .response();
        return refusal instanceof Throttled throttled
                ? Response.fromResponse(problem)
                        .header(HttpHeaders.RETRY_AFTER, throttled.retryAfterSeconds())
                        .build()
                : problem;
    }

    private static Status status(DomainException.Kind kind) {
        // No default branch: a new kind must not compile until someone has chosen its status.
        return switch (kind) {
            case INVALID -> Status.BAD_REQUEST;
            case UNAUTHENTICATED -> Status.UNAUTHORIZED;
            case FORBIDDEN -> Status.FORBIDDEN;
            case NOT_FOUND -> Status.NOT_FOUND;
            case CONFLICT -> Status.CONFLICT;
            case THROTTLED -> Status.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> Status.SERVICE_UNAVAILABLE;
        };
    }
}
