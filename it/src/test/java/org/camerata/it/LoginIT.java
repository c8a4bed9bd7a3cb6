package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.it.stack.Problems.assertProblem;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.Stack;
import org.junit.jupiter.api.Test;

class LoginIT {

    @Test
    void answersTheRightPasswordWithTokens() {
        Response response = Api.login("admin", Stack.adminPassword());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.<String>path("accessToken").split("\\.", -1)).hasSize(3);
        assertThat(response.<String>path("refreshToken")).hasSizeGreaterThan(20);
        assertThat(response.<String>path("tokenType")).isEqualTo("Bearer");
        assertThat(response.<Integer>path("expiresIn")).isPositive();
    }

    @Test
    void doesNotTellAWrongPasswordFromAnUnknownUser() {
        Response wrong = Api.login("admin", "not the password");
        Response unknown = Api.login("127.0.6.1", "nobody", "not the password");

        assertProblem(wrong, 401);
        assertProblem(unknown, 401);
        assertThat(unknown.asString()).isEqualTo(wrong.asString());
    }

    @Test
    void forbidsToCacheTokens() {
        Response response = Api.login("admin", Stack.adminPassword());

        assertThat(response.header("Cache-Control")).contains("no-store");
    }

    @Test
    void renewsASession() {
        Response renewed = refresh(login());

        assertThat(renewed.statusCode()).isEqualTo(200);
        assertThat(Api.bearer(renewed.path("accessToken")).get("/auth/profile").statusCode())
                .isEqualTo(200);
    }

    @Test
    void endsTheWholeFamilyWhenARefreshTokenIsUsedTwice() {
        String first = login();
        String second = refresh(first).path("refreshToken");
        assertThat(second).isNotEqualTo(first);

        assertProblem(refresh(first), 401);
        assertProblem(refresh(second), 401);
    }

    @Test
    void refusesARefreshTokenThatItNeverGave() {
        assertProblem(refresh("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), 401);
    }

    @Test
    void tellsWhoIsSignedIn() {
        Response profile = Api.admin().get("/auth/profile");

        assertThat(profile.statusCode()).isEqualTo(200);
        assertThat(profile.<String>path("username")).isEqualTo("admin");
        assertThat(profile.<String>path("role")).isEqualTo("ADMIN");
        assertThat(profile.asString()).doesNotContainIgnoringCase("password");
    }

    @Test
    void listsThePermissionsOfTheOneSignedIn() {
        Response response = Api.admin().get("/auth/profile");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.<List<String>>path("permissions"))
                .contains("camera:read", "camera:write");
    }

    @Test
    void wantsUserAndPassword() {
        Response response =
                Api.anonymous().contentType(ContentType.JSON).body(Map.of()).post("/auth/login");

        assertProblem(response, 400);
        assertThat(response.<String>path("detail")).contains(List.of("username", "password"));
    }

    private static String login() {
        return Api.login("admin", Stack.adminPassword()).path("refreshToken");
    }

    private static Response refresh(String refreshToken) {
        return Api.anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("refreshToken", refreshToken))
                .post("/auth/refresh");
    }
}
