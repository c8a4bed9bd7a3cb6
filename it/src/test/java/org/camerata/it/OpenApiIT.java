package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.OpenApi;
import org.camerata.it.stack.OpenApi.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The API's description is complete. */
class OpenApiIT {

    static final JsonPath DOCUMENT = OpenApi.document();

    static Stream<Operation> operations() {
        return OpenApi.operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void saysWhatAnOperationDoes(Operation operation) {
        assertThat((String) operation.definition().get("summary")).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void showsAnExampleOfAnAnswer(Operation operation) {
        boolean hasBody =
                responses(operation).entrySet().stream()
                        .filter(response -> response.getKey().startsWith("2"))
                        .anyMatch(response -> asMap(response.getValue()).containsKey("content"));

        if (hasBody) {
            assertThat(hasExample(operation.definition().get("responses"), new ArrayList<>()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void tellsWhatCanGoWrong(Operation operation) {
        assertThat(responses(operation).keySet()).anyMatch(status -> status.startsWith("4"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void namesTheSecurityOfAnOperation(Operation operation) {
        Object security = operation.definition().getOrDefault("security", DOCUMENT.get("security"));

        if (OpenApi.isPublic(operation) || OpenApi.isCallback(operation)) {
            assertThat((Collection<?>) operation.definition().getOrDefault("security", List.of()))
                    .allSatisfy(choice -> assertThat(asMap(choice)).isEmpty());
        } else {
            assertThat((Collection<?>) security)
                    .isNotEmpty()
                    .allSatisfy(choice -> assertThat(asMap(choice)).isNotEmpty());
        }
    }

    @Test
    void describesTheBearerToken() {
        assertThat(DOCUMENT.getMap("components.securitySchemes").values())
                .anySatisfy(scheme -> assertThat(asMap(scheme)).containsEntry("scheme", "bearer"));
    }

    @Test
    void namesWhatTheContractNames() {
        assertThat(OpenApi.operations().stream().map(Operation::toString))
                .contains(
                        "post /api/v1/auth/login",
                        "post /api/v1/auth/refresh",
                        "get /api/v1/auth/profile",
                        "get /api/v1/cameras",
                        "post /api/v1/cameras",
                        "put /api/v1/cameras/{id}",
                        "delete /api/v1/cameras/{id}",
                        "post /api/v1/cameras/{id}/activate",
                        "post /api/v1/cameras/{id}/deactivate",
                        "post /api/v1/cameras/{id}/toggle-recording",
                        "get /api/v1/streaming/camera/{id}/urls",
                        "get /api/v1/streaming/camera/{id}/hls",
                        "get /api/v1/recordings",
                        "get /api/v1/recordings/{id}",
                        "get /api/v1/recordings/{id}/download",
                        "get /api/v1/recordings/{id}/signed-url",
                        "delete /api/v1/recordings/{id}",
                        "get /api/v1/dashboard/stats");
    }

    @Test
    void canBeTriedInABrowser() {
        assertThat(Api.anonymous().basePath("").get("/openapi/ui/").statusCode()).isEqualTo(200);
    }

    private static Map<String, Object> responses(Operation operation) {
        return asMap(operation.definition().get("responses"));
    }

    /** Whether an example stands anywhere in it, or in a schema that it refers to. */
    private static boolean hasExample(Object node, List<String> visited) {
        if (node instanceof Collection<?> list) {
            return list.stream().anyMatch(element -> hasExample(element, visited));
        }
        if (!(node instanceof Map<?, ?>)) {
            return false;
        }
        Map<String, Object> object = asMap(node);
        if (object.containsKey("example") || object.containsKey("examples")) {
            return true;
        }
        if (object.get("$ref") instanceof String reference && !visited.contains(reference)) {
            visited.add(reference);
            return hasExample(resolve(reference), visited);
        }
        return object.values().stream().anyMatch(value -> hasExample(value, visited));
    }

    private static Object resolve(String reference) {
        Object node = DOCUMENT.getMap("$");
        for (String name : reference.substring("#/".length()).split("/", -1)) {
            node = asMap(node).get(name);
        }
        return node;
    }

    @SuppressWarnings("unchecked") // JSON objects have names for keys
    private static Map<String, Object> asMap(Object node) {
        return (Map<String, Object>) node;
    }
}
