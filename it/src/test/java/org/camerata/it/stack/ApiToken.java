package org.camerata.it.stack;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An API token that one test made; its owner's removal removes it.
 *
 * @param text what is shown once
 */
public record ApiToken(long id, String name, String text) {

    /** Of the administrator's making, for the owner. */
    public static ApiToken of(Person owner, List<String> permissions) {
        return of(Api.admin(terms(permissions, Map.of("ownerId", owner.id()))).post("/api-tokens"));
    }

    public static ApiToken of(Response created) {
        created.then().statusCode(201);
        return new ApiToken(
                created.<Number>path("apiToken.id").longValue(),
                created.path("apiToken.name"),
                Leaks.watch(created.<String>path("token")));
    }

    /** A body for the creation of a token. */
    public static Map<String, Object> terms(List<String> permissions, Map<String, ?> more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", "Test " + UUID.randomUUID().toString().substring(0, 13));
        body.put("permissions", permissions);
        body.put("expiresAt", Instant.now().plus(1, ChronoUnit.DAYS).toString());
        body.putAll(more);
        return body;
    }

    public RequestSpecification asks() {
        return Api.bearer(text);
    }

    public RequestSpecification asks(Map<String, ?> body) {
        return asks().contentType(ContentType.JSON).body(body);
    }

    public RequestSpecification asksFrom(String address) {
        return Api.from(address).header("Authorization", "Bearer " + text);
    }

    public Response revoke() {
        return Api.admin().post("/api-tokens/{id}/revoke", id);
    }
}
