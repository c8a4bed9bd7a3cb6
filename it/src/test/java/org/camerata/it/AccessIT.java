package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.it.stack.Problems.assertEdgeProblem;
import static org.camerata.it.stack.Problems.assertProblem;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.stream.Stream;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.OpenApi;
import org.camerata.it.stack.OpenApi.Operation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing answers without a genuine token (A1). */
class AccessIT {

    static Stream<Operation> closedOperations() {
        return OpenApi.operations().stream()
                .filter(operation -> !OpenApi.isPublic(operation))
                .filter(operation -> !OpenApi.isCallback(operation));
    }

    @ParameterizedTest
    @MethodSource("closedOperations")
    void refusesToAnswerWithoutAToken(Operation operation) {
        assertProblem(send(Api.anonymous(), operation), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth", "publish-start", "publish-end", "record-done", "demo-cameras"})
    void hidesTheCallbacksOfTheMediaCore(String callback) {
        Response response =
                Api.admin()
                        .contentType(ContentType.URLENC)
                        .formParam("call", "publish")
                        .formParam("name", "guess")
                        .post("/streaming/" + callback);

        assertEdgeProblem(response, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1//streaming/auth",
                "/api/v1/./streaming/auth",
                "/api/v1/x/../streaming/auth",
                "/api/v1/streaming/%61uth",
                "/api/v1/streaming/auth/",
                "/api/v1/streaming/auth;x=1",
                "/api//v1/streaming/publish-end"
            })
    void hidesTheCallbacksUnderOtherSpellings(String path) {
        Response response =
                Api.anonymous()
                        .basePath("")
                        .urlEncodingEnabled(false)
                        .contentType(ContentType.URLENC)
                        .formParam("name", "guess")
                        .post(path);

        assertThat(response.statusCode()).isIn(400, 401, 404);
    }

    private static Response send(RequestSpecification request, Operation operation) {
        if (operation.method().equals("post") || operation.method().equals("put")) {
            request.contentType(operation.mediaType()).body("{}");
        }
        return request.basePath("").request(operation.method(), operation.samplePath());
    }
}
