package org.camerata.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** RFC 9457 problem details. */
@Schema(description = "What went wrong (RFC 9457)")
public record Problem(
        @Schema(
                        description = "Stable name of the kind of problem",
                        examples = "urn:camerata:problem:camera-not-found")
                URI type,
        @Schema(description = "The kind of problem in words", examples = "camera not found")
                String title,
        @Schema(description = "HTTP status", examples = "404") int status,
        @Schema(
                        description = "One sentence on this occurrence; never holds a secret",
                        examples = "There is no such camera")
                String detail,
        @Schema(description = "Path of the request", examples = "/api/v1/cameras/17")
                URI instance) {

    static final String MEDIA_TYPE = "application/problem+json";
    static final String TYPE_PREFIX = "urn:camerata:problem:";

    /**
     * @param code such as {@code camera-not-found}
     */
    static Problem of(String code, int status, String detail, UriInfo uri) {
        return new Problem(
                URI.create(TYPE_PREFIX + code),
                code.replace('-', ' '),
                status,
                detail,
                URI.create(uri.getRequestUri().getRawPath()));
    }

    static Problem unauthenticated(UriInfo uri) {
        return of(
                "unauthenticated",
                Status.UNAUTHORIZED.getStatusCode(),
                "A valid access token is needed",
                uri);
    }

    static Problem forbidden(UriInfo uri) {
        return of(
                "forbidden",
                Status.FORBIDDEN.getStatusCode(),
                "Your role does not allow this",
                uri);
    }

    static Problem tooManyRequests(UriInfo uri) {
        return of(
                "too-many-requests",
                Status.TOO_MANY_REQUESTS.getStatusCode(),
                "This token has used up its requests; Retry-After says when it may go on",
                uri);
    }

    Response response() {
        Response.ResponseBuilder response = Response.status(status).type(MEDIA_TYPE).entity(this);
        if (status == Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"camerata\"");
        }
        return response.build();
    }
}
