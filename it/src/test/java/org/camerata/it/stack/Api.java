package org.camerata.it.stack;

import static io.restassured.RestAssured.given;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Map;

/** Requests to the API's {@code /api/v1} through the front door. */
public final class Api {

    private static final int TIMEOUT_MILLIS = 30_000;

    /** A token is renewed this early, so that none expires within a request. */
    private static final long RENEWAL_SECONDS = 60;

    private static final RestAssuredConfig CONFIG =
            RestAssuredConfig.config()
                    .httpClient(
                            HttpClientConfig.httpClientConfig()
                                    .setParam("http.connection.timeout", TIMEOUT_MILLIS)
                                    .setParam("http.socket.timeout", TIMEOUT_MILLIS));

    private static String token;
    private static Instant tokenRenewal = Instant.MIN;

    private Api() {}

    /** Without any token. Paths are relative to {@code /api/v1}; redirects are not followed. */
    public static RequestSpecification anonymous() {
        return given().config(CONFIG)
                .baseUri(Stack.http().toString())
                .basePath("/api/v1")
                .redirects()
                .follow(false);
    }

    public static RequestSpecification bearer(String accessToken) {
        return anonymous().header("Authorization", "Bearer " + accessToken);
    }

    public static RequestSpecification admin() {
        return bearer(adminToken());
    }

    /** As {@link #admin()}, with a JSON body. */
    public static RequestSpecification admin(Map<String, ?> body) {
        return admin().contentType(ContentType.JSON).body(body);
    }

    public static Response login(String username, String password) {
        return anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/auth/login");
    }

    public static synchronized String adminToken() {
        if (Instant.now().isAfter(tokenRenewal)) {
            Response response = login("admin", Stack.adminPassword());
            response.then().statusCode(200);
            token = response.path("accessToken");
            long lifeSeconds = response.<Number>path("expiresIn").longValue();
            tokenRenewal = Instant.now().plusSeconds(lifeSeconds - RENEWAL_SECONDS);
        }
        return token;
    }
}
