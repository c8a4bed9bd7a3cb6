package org.camerata.it.stack;

import static io.restassured.RestAssured.given;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Requests to the API's {@code /api/v1} through the front door. */
public final class Api {

    private static final int TIMEOUT_MILLIS = 30_000;

    /** A token is renewed this early, so that none expires within a request. */
    private static final long RENEWAL_SECONDS = 60;

    private static final HttpClientConfig CLIENT =
            HttpClientConfig.httpClientConfig()
                    .setParam("http.connection.timeout", TIMEOUT_MILLIS)
                    .setParam("http.socket.timeout", TIMEOUT_MILLIS);

    private static String token;
    private static Instant tokenRenewal = Instant.MIN;

    private Api() {}

    /** Without any token. Paths are relative to {@code /api/v1}; redirects are not followed. */
    public static RequestSpecification anonymous() {
        return request(CLIENT);
    }

    /**
     * As {@link #anonymous()}, from an address of one's own. Whatever fails to log in takes one:
     * failures are counted by address, and the other tests share theirs.
     *
     * @param address within 127.0.0.0/8
     */
    public static RequestSpecification from(String address) {
        try {
            return request(
                    CLIENT.setParam("http.route.local-address", InetAddress.getByName(address)));
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
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
        return login(anonymous(), Map.of("username", username, "password", password));
    }

    /** From an address of its own, as whatever may fail. */
    public static Response login(String address, String username, String password) {
        return login(from(address), Map.of("username", username, "password", password));
    }

    /**
     * @param body {@code username}, {@code password}, {@code code}
     */
    public static Response login(RequestSpecification request, Map<String, ?> body) {
        return request.contentType(ContentType.JSON).body(body).post("/auth/login");
    }

    public static Response refresh(String refreshToken) {
        return anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("refreshToken", refreshToken))
                .post("/auth/refresh");
    }

    /**
     * The items that a list answers. Not by a path, because RestAssured compiles each of them anew:
     * hundreds of answers would take longer than their requests.
     */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> items(Response list) {
        list.then().statusCode(200);
        return (List<Map<String, Object>>) list.<Map<String, Object>>path("").get("items");
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

    private static RequestSpecification request(HttpClientConfig client) {
        return given().config(RestAssuredConfig.config().httpClient(client))
                .baseUri(Stack.http().toString())
                .basePath("/api/v1")
                .redirects()
                .follow(false);
    }
}
