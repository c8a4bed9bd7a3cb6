package org.camerata.api;

import static java.util.stream.Collectors.joining;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Names what is wrong, but never repeats the value: Liberty's own answer would echo a secret. */
@Provider
public class InvalidRequestMapper implements ExceptionMapper<ConstraintViolationException> {

    @Context UriInfo uri;

    @Override
    public Response toResponse(ConstraintViolationException refusal) {
        String detail =
                refusal.getConstraintViolations().stream()
                        .map(violation -> field(violation) + " " + violation.getMessage())
                        .sorted()
                        .collect(joining("; "));
        return Problem.of("invalid-request", Status.BAD_REQUEST.getStatusCode(), detail, uri)
                .response();
    }

    private static String field(ConstraintViolation<?> violation) {
        String name = "";
        for (Path.Node node : violation.getPropertyPath()) {
            name = node.getName();
        }
        return name.equals("command") ? "The request body" : name;
    }
}
