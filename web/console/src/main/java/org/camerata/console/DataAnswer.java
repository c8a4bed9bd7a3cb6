package org.camerata.console;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.camerata.export.InvalidExport;
import org.camerata.shared.DomainException;

/** Answers a script of the console by JSON, or by a problem. */
final class DataAnswer {

    private DataAnswer() {}

    /**
     * @param work what to answer; what it cannot read is the asker's fault
     * @param rule what then was not so, for the problem's title
     */
    static void send(HttpServletResponse response, String rule, Supplier<JsonObject> work)
            throws IOException {
        try {
            String body = work.get().toString();
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(body);
        } catch (NumberFormatException
                | DateTimeException
                | ClassCastException
                | NullPointerException
                | ArithmeticException e) { // as parsers and JSON-P say it
            Problem.send(response, HttpServletResponse.SC_BAD_REQUEST, rule);
        } catch (ConstraintViolationException objections) {
            ConstraintViolation<?> one = objections.getConstraintViolations().iterator().next();
            String field = one.getPropertyPath().toString();
            Problem.send(response, field, "The " + field + " " + one.getMessage());
        } catch (InvalidExport refusal) {
            Problem.send(response, refusal.field(), refusal.getMessage());
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

    /**
     * What is valid, as it is.
     *
     * @throws ConstraintViolationException if it is not
     */
    static <T> T valid(T terms, Validator validator) {
        Set<ConstraintViolation<T>> objections = validator.validate(terms);
        if (!objections.isEmpty()) {
            throw new ConstraintViolationException(objections);
        }
        return terms;
    }
}
