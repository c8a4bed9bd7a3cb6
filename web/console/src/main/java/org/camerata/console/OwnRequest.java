package org.camerata.console;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request that changes something must come from the console itself: a form of another site can
 * neither send JSON nor say that it is of the same origin.
 */
final class OwnRequest {

    private static final int BODY_BYTES_MAX = 16 << 10;
    private static final String JSON = "application/json";

    private OwnRequest() {}

    /**
     * Does what it asks for, and answers.
     *
     * @param rule as of {@link DataAnswer#send}
     */
    static void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            String rule,
            Function<JsonObject, JsonObject> work)
            throws IOException {
        Optional<JsonObject> body = body(request, response);
        if (body.isPresent()) {
            DataAnswer.send(response, rule, () -> work.apply(body.get()));
        }
    }

    /**
     * What it says; an empty object where it says nothing. Empty if it was refused: then it has
     * been answered.
     */
    private static Optional<JsonObject> body(
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean own = site == null || site.equals("same-origin");
        String type = request.getContentType();
        if (!own || type == null || !type.startsWith(JSON)) {
            Problem.send(response, HttpServletResponse.SC_FORBIDDEN, "Only for the console");
            return Optional.empty();
        }
        byte[] body = request.getInputStream().readNBytes(BODY_BYTES_MAX);
        if (body.length == 0) {
            return Optional.of(JsonObject.EMPTY_JSON_OBJECT);
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return Optional.of(reader.readObject());
        } catch (JsonException e) {
            Problem.send(response, HttpServletResponse.SC_BAD_REQUEST, "That is no JSON object");
            return Optional.empty();
        }
    }
}
