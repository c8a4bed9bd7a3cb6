package org.camerata.it.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.camerata.it.stack.Api;

/** One request that succeeds for who may send it; and how what it did is made undone. */
final class Probe {

    /** What is the caller's own does not exist for an administrator; it goes with the caller. */
    private static final int OF_OTHERS = 404;

    private final Map<String, Object> parameters = new HashMap<>();
    private final Map<String, Object> query = new HashMap<>();
    private Map<String, ?> body;
    private String csv;
    private Consumer<Response> afterwards = response -> {};
    private Runnable inAnyCase = () -> {};

    private Probe() {}

    static Probe plain() {
        return new Probe();
    }

    static Probe id(Object id) {
        return plain().with("id", id);
    }

    /** A part of the path. */
    Probe with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    Probe query(String name, Object value) {
        query.put(name, value);
        return this;
    }

    Probe body(Map<String, ?> json) {
        body = json;
        return this;
    }

    Probe csv(String text) {
        csv = text;
        return this;
    }

    /** What to do once it succeeded. */
    Probe then(Consumer<Response> undo) {
        afterwards = undo;
        return this;
    }

    /** What to do however it was answered. */
    Probe inAnyCase(Runnable undo) {
        inAnyCase = undo;
        return this;
    }

    /**
     * @param path from the root of the front door
     */
    Response send(RequestSpecification request, String method, String path) {
        request.basePath("").pathParams(parameters).queryParams(query);
        if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        if (csv != null) {
            request.contentType("text/csv").body(csv.getBytes(UTF_8));
        }
        Response response = request.request(method, path);
        if (response.statusCode() < 300) {
            removeWhatWasMade(response);
            afterwards.accept(response);
        }
        inAnyCase.run();
        return response;
    }

    private static void removeWhatWasMade(Response response) {
        String location = response.header("Location");
        if (location != null) {
            String path = URI.create(location).getPath();
            Response removed = Api.admin().basePath("").delete(path);
            removed.then().statusCode(oneOf(204, OF_OTHERS));
        }
    }
}
