package org.camerata.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.it.stack.Problems.assertEdgeProblem;
import static org.camerata.it.stack.Problems.assertProblem;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.security.PublicKey;
import java.util.Base64;
import java.util.stream.Stream;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.OpenApi;
import org.camerata.it.stack.OpenApi.Operation;
import org.camerata.it.stack.Secrets;
import org.camerata.it.stack.Tokens;
import org.junit.jupiter.api.Test;
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
    @ValueSource(strings = {"auth", "publish-start", "publish-end", "record-done"})
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

    @Test
    void refusesATokenWithOtherClaims() {
        String genuine = Api.adminToken();
        String claims = Tokens.claims(genuine).replace("admin", "other");

        assertRefused(Tokens.withClaims(genuine, claims));
    }

    @Test
    void refusesATokenWithoutASignature() {
        assertRefused(Tokens.unsigned(Tokens.claims(Api.adminToken())));
    }

    @Test
    void refusesATokenSignedWithThePublicKey() throws Exception {
        String claims = Tokens.claims(Api.adminToken());
        PublicKey key = Secrets.tokenPublicKey();

        assertRefused(Tokens.hmac(claims, key.getEncoded()));
        assertRefused(Tokens.hmac(claims, pem(key).getBytes(UTF_8)));
    }

    @Test
    void refusesATokenThatHasExpired() throws Exception {
        String genuine = Api.adminToken();
        String expired = Tokens.claims(genuine).replaceAll("\"exp\":\\d+", "\"exp\":1700000000");

        assertThat(expired).isNotEqualTo(Tokens.claims(genuine));
        assertRefused(Tokens.rsa(genuine, expired, Secrets.tokenPrivateKey()));
    }

    @Test
    void refusesATokenOfAnotherIssuer() throws Exception {
        String genuine = Api.adminToken();
        String foreign =
                Tokens.claims(genuine)
                        .replaceAll("\"iss\":\"[^\"]*\"", "\"iss\":\"https://example.org\"");

        assertThat(foreign).isNotEqualTo(Tokens.claims(genuine));
        assertRefused(Tokens.rsa(genuine, foreign, Secrets.tokenPrivateKey()));
    }

    @Test
    void refusesAnythingThatIsNoToken() {
        assertRefused("nonsense");
        assertRefused("a.b.c");
    }

    private static void assertRefused(String token) {
        assertProblem(Api.bearer(token).get("/cameras"), 401);
    }

    private static Response send(RequestSpecification request, Operation operation) {
        if (operation.method().equals("post") || operation.method().equals("put")) {
            request.contentType(ContentType.JSON).body("{}");
        }
        return request.basePath("").request(operation.method(), operation.samplePath());
    }

    private static String pem(PublicKey key) {
        String base64 =
                Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
    }
}
