package org.camerata.it.stack;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A user that one test made and will remove; has logged in, except API users, who cannot. */
public final class Person implements AutoCloseable {

    private final long id;
    private final String username;
    private final String role;
    private String password;
    private String accessToken;
    private String refreshToken;

    private Person(Response created, String role, String password) {
        created.then().statusCode(201);
        this.id = created.<Number>path("user.id").longValue();
        this.username = created.path("user.username");
        this.role = role;
        this.password = password;
    }

    /**
     * One who has changed their first password and may go on.
     *
     * @param role {@code ADMIN}, {@code OPERATOR} or {@code VIEWER}
     */
    public static Person of(String role) {
        Person person = beginner(role);
        person.changePassword().then().statusCode(204);
        return person;
    }

    /** One who has logged in and must change their password before anything else. */
    public static Person beginner(String role) {
        String password = newPassword();
        return new Person(create(role, password), role, password).logIn();
    }

    /** A user for API tokens. */
    public static Person program() {
        return new Person(create("API", null), "API", null);
    }

    private static Response create(String role, String password) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("username", role.toLowerCase(java.util.Locale.ROOT) + "-" + unique());
        body.put("displayName", "Test " + unique());
        body.put("role", role);
        if (password != null) {
            body.put("password", password);
        }
        return Api.admin(body).post("/users");
    }

    /** Logs in anew; requests are from now on sent within that session. */
    public Person logIn() {
        Response response = Api.login(username, password);
        response.then().statusCode(200);
        refreshed(response);
        return this;
    }

    /** By the refresh token; the login stays the same. */
    public void refreshed(Response tokens) {
        accessToken = Leaks.watch(tokens.<String>path("accessToken"));
        refreshToken = Leaks.watch(tokens.<String>path("refreshToken"));
    }

    /** To another one, by themselves. */
    public Response changePassword() {
        Map<String, String> change = nextPassword();
        Response response = asks(change).post("/auth/password");
        if (response.statusCode() == 204) {
            passwordChanged(change);
        }
        return response;
    }

    /** A body that changes the password. */
    public Map<String, String> nextPassword() {
        return Map.of("currentPassword", password, "newPassword", newPassword());
    }

    /** Once that was sent. */
    public void passwordChanged(Map<String, String> change) {
        password = change.get("newPassword");
    }

    public RequestSpecification asks() {
        return Api.bearer(accessToken);
    }

    public RequestSpecification asksFrom(String address) {
        return Api.from(address).header("Authorization", "Bearer " + accessToken);
    }

    public RequestSpecification asks(Map<String, ?> body) {
        return asks().contentType(ContentType.JSON).body(body);
    }

    /** The session of the last login, and no other, if it was the only one. */
    public long sessionId() {
        List<Number> ids = Api.admin().get("/users/{id}/sessions", id).path("id");
        return ids.get(0).longValue(); // newest first
    }

    public Person grant(CameraGroup group, List<String> permissions) {
        group.grantTo(Map.of("userId", id), permissions, null);
        return this;
    }

    public ApiToken token(List<String> permissions) {
        return ApiToken.of(this, permissions);
    }

    public long id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String role() {
        return role;
    }

    public String password() {
        return password;
    }

    public String accessToken() {
        return accessToken;
    }

    public String refreshToken() {
        return refreshToken;
    }

    public Response remove() {
        return Api.admin().delete("/users/{id}", id);
    }

    @Override
    public void close() {
        remove();
    }

    /** Nobody's, and none that the rules refuse. */
    public static String newPassword() {
        return Leaks.watch("harbour-" + unique() + "-Lantern");
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 13);
    }
}
