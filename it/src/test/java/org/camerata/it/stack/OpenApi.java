package org.camerata.it.stack;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The API's description, as the stack serves it. */
public final class OpenApi {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /** One operation: {@code definition} is its object in the description. */
    public record Operation(String method, String path, Map<String, Object> definition) {

        /** The path with an id that nothing has, and a profile that any camera may have. */
        public String samplePath() {
            return path.replace("{profile}", "main").replaceAll("\\{[^}]+}", "999999");
        }

        /** What its body is written in; JSON where it says nothing. */
        public String mediaType() {
            return definition.get("requestBody") instanceof Map<?, ?> body
                            && body.get("content") instanceof Map<?, ?> content
                    ? content.keySet().iterator().next().toString()
                    : "application/json";
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private OpenApi() {}

    public static JsonPath document() {
        Response response =
                Api.anonymous().basePath("").accept("application/json").get("/openapi?format=json");
        response.then().statusCode(200);
        return response.jsonPath();
    }

    /** Every operation, with paths from the root of the front door. */
    public static List<Operation> operations() {
        JsonPath document = document();
        Map<String, Map<String, Object>> paths = document.getMap("paths");
        List<Operation> operations = new ArrayList<>();
        String server = document.getString("servers[0].url").replaceAll("/$", "");
        paths.forEach((path, item) -> addAll(operations, server + path, item));
        return operations;
    }

    /** Whether it wants no token: what one calls to get one, and what carries a signature. */
    public static boolean isPublic(Operation operation) {
        return operation.path().matches(".*/auth/(login|refresh)|.*/footage/.*");
    }

    /** Whether only the media core may call it, which the front door keeps from everybody. */
    public static boolean isCallback(Operation operation) {
        return operation
                .path()
                .matches(
                        ".*/streaming/(auth|publish-start|publish-end|record-done|live-access|snapshot|demo-cameras|footage-repair)");
    }

    private static void addAll(List<Operation> operations, String path, Map<String, Object> item) {
        item.forEach(
                (method, definition) -> {
                    if (METHODS.contains(method)) {
                        operations.add(new Operation(method, path, asMap(definition)));
                    }
                });
    }

    @SuppressWarnings("unchecked") // JSON objects have names for keys
    private static Map<String, Object> asMap(Object definition) {
        return (Map<String, Object>) definition;
    }
}
