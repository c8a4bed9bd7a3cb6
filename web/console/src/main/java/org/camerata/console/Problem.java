package org.camerata.console;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camerata.shared.DomainException;

/** RFC 9457 problem details for the few data paths of the console. */
final class Problem {

    private static final int TOO_MANY_REQUESTS =
            429; // RFC 6585; the Servlet API has no name for it

    private Problem() {}

    static void send(HttpServletResponse response, int status, String title) throws IOException {
        send(response, status, Json.createObjectBuilder().add("title", title));
    }

    /** What somebody typed cannot be so. */
    static void send(HttpServletResponse response, String field, String title) throws IOException {
        send(
                response,
                HttpServletResponse.SC_BAD_REQUEST,
                Json.createObjectBuilder().add("title", title).add("field", field));
    }

    private static void send(HttpServletResponse response, int status, JsonObjectBuilder problem)
            throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(problem.add("status", status).build().toString());
    }

    /** The HTTP status of a refusal. */
    static int status(DomainException refusal) {
        // No default branch: a new kind must not compile until someone has chosen its status.
        return switch (refusal.kind()) {
            case INVALID -> HttpServletResponse.SC_BAD_REQUEST;
            case UNAUTHENTICATED -> HttpServletResponse.SC_UNAUTHORIZED;
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
            case THROTTLED -> TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        };
    }
}
