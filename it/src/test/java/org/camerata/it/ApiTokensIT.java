package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camerata.it.stack.Problems.assertProblem;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.ApiToken;
import org.camerata.it.stack.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a program can do with an API token, and until when. */
class ApiTokensIT {

    static final Duration REVOCATION_MAX = Duration.ofSeconds(5);

    /** {@code \bcam_[0-9A-Za-z]{49}\b}, as secret scanners are told. */
    static final String FORM = "cam_[0-9A-Za-z]{49}";

    static Person operator;
    static Person program;

    @BeforeAll
    static void ownersAreThere() {
        operator = Person.of("OPERATOR");
        program = Person.program();
    }

    @AfterAll
    static void theyGo() {
        operator.close();
        program.close();
    }

    @Test
    void isShownOnceAndThenOnlyItsFirstCharacters() {
        ApiToken token = program.token(List.of("system:read"));
        Response shown = Api.admin().get("/api-tokens/{id}", token.id());

        assertThat(token.text()).matches(FORM);
        assertThat(shown.<String>path("preview")).hasSize(8).startsWith("cam_");
        assertThat(token.text()).startsWith(shown.<String>path("preview"));
        assertThat(shown.asString()).doesNotContain(token.text().substring(8));
        assertThat(Api.admin().get("/api-tokens").asString())
                .doesNotContain(token.text().substring(8));
    }

    @Test
    void saysWhoseItIsAndWhatItMay() {
        ApiToken token = program.token(List.of("system:read", "camera:read"));
        Response profile = token.asks().get("/auth/profile");

        assertThat(profile.<String>path("username")).isEqualTo(program.username());
        assertThat(profile.<String>path("apiToken")).isEqualTo(token.name());
        assertThat(profile.<List<String>>path("permissions"))
                .containsExactlyInAnyOrder("system:read", "camera:read");
    }

    @Test
    void tellsWhenAndFromWhereItWasUsedLast() {
        ApiToken token = program.token(List.of("system:read"));
        assertThat(lastUse(token)).isNull();

        token.asksFrom("127.0.8.8").get("/auth/profile").then().statusCode(200);

        assertThat(Instant.parse(lastUse(token))).isAfter(Instant.now().minusSeconds(90));
        assertThat(Api.admin().get("/api-tokens/{id}", token.id()).<String>path("lastUsedAddress"))
                .isEqualTo("127.0.8.8");
    }

    @Test
    void isRefusedWithinSecondsOfItsRevocationAndDeletion() {
        ApiToken revoked = program.token(List.of("system:read"));
        ApiToken deleted = program.token(List.of("system:read"));
        revoked.asks().get("/auth/profile").then().statusCode(200);
        deleted.asks().get("/auth/profile").then().statusCode(200);

        assertThat(revoked.revoke().<String>path("state")).isEqualTo("REVOKED");
        Api.admin().delete("/api-tokens/{id}", deleted.id()).then().statusCode(204);

        await().atMost(REVOCATION_MAX)
                .until(() -> revoked.asks().get("/auth/profile").statusCode() == 401);
        await().atMost(REVOCATION_MAX)
                .until(() -> deleted.asks().get("/auth/profile").statusCode() == 401);
    }

    @Test
    void isRefusedOnceItHasExpired() {
        Instant soon = Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.SECONDS);
        ApiToken token = with(Map.of("expiresAt", soon.toString()));
        token.asks().get("/auth/profile").then().statusCode(200);

        await().atMost(REVOCATION_MAX.plusSeconds(3))
                .until(() -> token.asks().get("/auth/profile").statusCode() == 401);
        assertThat(Api.admin().get("/api-tokens/{id}", token.id()).<String>path("state"))
                .isEqualTo("EXPIRED");
    }

    @Test
    void isGoodFromItsAddressesOnly() {
        ApiToken token = with(Map.of("addressRanges", List.of("127.0.9.0/24", "192.0.2.7")));

        assertThat(token.asksFrom("127.0.9.200").get("/auth/profile").statusCode()).isEqualTo(200);
        assertProblem(token.asksFrom("127.0.10.1").get("/auth/profile"), 401);
        assertProblem(token.asks().get("/auth/profile"), 401);
        assertProblem(
                token.asks().header("X-Forwarded-For", "192.0.2.7").get("/auth/profile"), 401);
    }

    @Test
    void isLimitedToSoManyRequestsAMinute() {
        ApiToken token = with(Map.of("requestsPerMinute", 3));
        Response first = token.asks().get("/auth/profile");
        token.asks().get("/auth/profile");
        token.asks().get("/auth/profile");
        Response fourth = token.asks().get("/auth/profile");

        assertThat(first.header("RateLimit-Limit")).isEqualTo("3");
        assertThat(first.header("RateLimit-Remaining")).isEqualTo("2");
        assertThat(Integer.parseInt(first.header("RateLimit-Reset"))).isBetween(1, 60);
        assertThat(first.header("Retry-After")).isNull();
        assertProblem(fourth, 429);
        assertThat(fourth.<String>path("type")).isEqualTo("urn:camerata:problem:too-many-requests");
        assertThat(fourth.header("RateLimit-Remaining")).isEqualTo("0");
        assertThat(Integer.parseInt(fourth.header("Retry-After"))).isBetween(1, 20);
    }

    @Test
    void limitsNoOtherToken() {
        ApiToken spent = with(Map.of("requestsPerMinute", 1));
        ApiToken other = with(Map.of("requestsPerMinute", 1));
        spent.asks().get("/auth/profile");

        assertThat(spent.asks().get("/auth/profile").statusCode()).isEqualTo(429);
        assertThat(other.asks().get("/auth/profile").statusCode()).isEqualTo(200);
    }

    @Test
    void canDoNoMoreThanItsMaker() {
        Response response =
                operator.asks(ApiToken.terms(List.of("camera:write"), Map.of()))
                        .post("/api-tokens");

        assertProblem(response, 400);
        assertThat(response.<String>path("detail")).contains("camera:write");
    }

    @Test
    void canDoNoMoreThanItsOwner() {
        Map<String, ?> terms =
                ApiToken.terms(List.of("user:write"), Map.of("ownerId", program.id()));

        assertProblem(Api.admin(terms).post("/api-tokens"), 400);
    }

    @Test
    void cannotMakeTokens() {
        ApiToken token = operator.token(List.of("camera:read"));
        Response made =
                token.asks(ApiToken.terms(List.of("camera:read"), Map.of())).post("/api-tokens");
        Response power =
                operator.asks(ApiToken.terms(List.of("token:write"), Map.of())).post("/api-tokens");

        assertProblem(made, 403);
        assertThat(made.<String>path("type")).isEqualTo("urn:camerata:problem:persons-only");
        assertProblem(power, 400);
    }

    @Test
    void cannotTouchItsOwnersAccount() {
        ApiToken token = operator.token(List.of("camera:read"));

        assertPersonsOnly(token.asks(operator.nextPassword()).post("/auth/password"));
        assertPersonsOnly(token.asks().get("/auth/second-factor"));
        assertPersonsOnly(token.asks().post("/auth/second-factor"));
        assertPersonsOnly(token.asks().get("/auth/sessions"));
        assertPersonsOnly(token.asks().delete("/auth/sessions"));
        assertThat(operator.asks().get("/auth/profile").statusCode()).isEqualTo(200);
    }

    @Test
    void losesWhatItsOwnerLoses() {
        try (Person demoted = Person.of("OPERATOR")) {
            ApiToken token = demoted.token(List.of("system:read"));
            assertThat(permissions(token)).containsExactly("system:read");

            Api.admin(Map.of("displayName", "Demoted", "role", "VIEWER"))
                    .put("/users/{id}", demoted.id())
                    .then()
                    .statusCode(200);

            await().atMost(REVOCATION_MAX).until(() -> permissions(token).isEmpty());
        }
    }

    private static void assertPersonsOnly(Response response) {
        assertProblem(response, 403);
        assertThat(response.<String>path("type")).isEqualTo("urn:camerata:problem:persons-only");
    }

    private static List<String> permissions(ApiToken token) {
        return token.asks().get("/auth/permissions").path("permissions");
    }

    private static String lastUse(ApiToken token) {
        return Api.admin().get("/api-tokens/{id}", token.id()).path("lastUsedAt");
    }

    private static ApiToken with(Map<String, ?> terms) {
        Map<String, Object> body = ApiToken.terms(List.of("system:read"), terms);
        body.put("ownerId", program.id());
        return ApiToken.of(Api.admin(body).post("/api-tokens"));
    }
}
