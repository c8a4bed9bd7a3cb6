package org.camerata.console;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Supplier;
import org.camerata.shared.DomainException;

/** Answers a script of the console by JSON, or by a problem. */
final class DataAnswer {

    private DataAnswer() {}

    /**
     * @param work what to answer; a parameter that it cannot read is the asker's fault
     * @param parameters what such a parameter has to be, for the problem's title
     */
    static void send(HttpServletResponse response, String parameters, Supplier<JsonObject> work)
            throws IOException {
        try {
            String body = work.get().toString();
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(body);
        } catch (NumberFormatException | DateTimeException e) {
            Problem.send(response, HttpServletResponse.SC_BAD_REQUEST, parameters);
        } catch (DomainException refusal) {
            Problem.send(response, Problem.status(refusal), refusal.getMessage());
        }
    }

    /**
     * A parameter that is a moment.
     *
     * @throws DateTimeException if it is none, or missing
     */
    static Instant moment(String parameter) {
        return Instant.parse(parameter == null ? "" : parameter);
    }
}
