package org.camerata.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/**
 * What JAX-RS itself refuses: unknown paths, methods, media types, parameters of the wrong form.
 */
@Provider
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {

    @Context UriInfo uri;

    @Override
    public Response toResponse(WebApplicationException refusal) {
        if (refusal.getCause() instanceof InvalidParameter invalid) { // JAX-RS would make it a 404
            return Problem.of(invalid.code(), 400, invalid.getMessage(), uri).response();
        }
        Response original = refusal.getResponse();
        int status = original.getStatus();
        String reason = original.getStatusInfo().getReasonPhrase();
        Response problem =
                Problem.of(
                                reason.toLowerCase(Locale.ROOT).replace(' ', '-'),
                                status,
                                detail(status),
                                uri)
                        .response();
        String allowed = original.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? problem
                : Response.fromResponse(problem).header(HttpHeaders.ALLOW, allowed).build();
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read: check its body and its parameters";
            case 404 -> "There is nothing at this path";
            case 405 -> "This path does not answer to this method";
            case 406 -> "None of the media types asked for can be given";
            case 413 -> "The request is too large";
            case 415 -> "The request's body has a media type that is not read here";
            default -> "The request cannot be answered";
        };
    }
}
