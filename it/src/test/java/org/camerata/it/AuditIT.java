package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.ApiToken;
import org.camerata.it.stack.CameraGroup;
import org.camerata.it.stack.Person;
import org.camerata.it.stack.TestCamera;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the audit log tells: everything that was done or refused, once, and nothing else. */
class AuditIT {

    /** Refusals are counted by address, and the other tests share theirs. */
    private static final String ADDRESS = "127.0.12.1";

    private static Person admin;

    @BeforeAll
    static void anAdministrator() {
        admin = Person.of("ADMIN");
    }

    @AfterAll
    static void goes() {
        admin.close();
    }

    @Test
    void tellsWhoDidWhatToWhatFromWhere() {
        String name = "Audited " + UUID.randomUUID();
        Response made = asks(Map.of("name", name, "description", "")).post("/camera-groups");
        Map<String, Object> entry = entries(made).get(0);

        assertThat(entries(made)).hasSize(1);
        assertThat(entry).containsEntry("action", "camera-group.created");
        assertThat(entry).containsEntry("outcome", "DONE");
        assertThat(object(entry, "actor"))
                .containsEntry("actorKind", "USER")
                .containsEntry("id", (int) admin.id())
                .containsEntry("name", admin.username())
                .containsEntry("address", ADDRESS)
                .containsEntry("requestId", made.header("X-Request-Id"));
        assertThat(object(entry, "target"))
                .containsEntry("type", "camera-group")
                .containsEntry("id", made.path("id").toString())
                .containsEntry("name", name);
        assertThat(entry.get("before")).isNull();
        assertThat(object(entry, "after")).containsEntry("name", name);
        Api.admin().delete("/camera-groups/{id}", made.<Integer>path("id"));
    }

    @Test
    void tellsWhatItWasBefore() {
        try (TestCamera camera = TestCamera.register()) {
            Response changed =
                    asks(Map.of("name", "Renamed", "serialNumber", camera.serialNumber()))
                            .put("/cameras/{id}", camera.id());
            Map<String, Object> entry = entries(changed).get(0);

            assertThat(entry).containsEntry("action", "camera.updated");
            assertThat(object(entry, "before")).containsEntry("name", camera.name());
            assertThat(object(entry, "after")).containsEntry("name", "Renamed");
        }
    }

    @Test
    void missesNothingOfTheLifeOfACamera() {
        String serialNumber = "SN-" + UUID.randomUUID().toString().substring(0, 13);
        Response made =
                asks(Map.of("name", "Audited", "serialNumber", serialNumber)).post("/cameras");
        Object id = made.path("id");

        assertThat(actions(made))
                .containsExactlyInAnyOrder("camera.created", "camera.key-revealed");
        assertThat(actions(asks().get("/streaming/camera/{id}/urls", id)))
                .containsExactlyInAnyOrder("live.viewed", "camera.key-revealed");
        assertThat(actions(asks().post("/cameras/{id}/toggle-recording", id)))
                .containsExactly("camera.recording-switched");
        assertThat(actions(asks().post("/cameras/{id}/deactivate", id)))
                .containsExactly("camera.deactivated");
        assertThat(actions(asks().post("/cameras/{id}/activate", id)))
                .containsExactly("camera.activated");
        assertThat(actions(asks().get("/cameras/{id}", id))).isEmpty();
        assertThat(actions(asks().delete("/cameras/{id}", id))).containsExactly("camera.removed");
    }

    @Test
    void missesNothingOfTheLifeOfAUser() {
        try (Person user = Person.of("VIEWER");
                CameraGroup group = CameraGroup.of()) {
            long id = user.id();
            Map<String, ?> grant =
                    Map.of(
                            "userId", id,
                            "groupId", group.id(),
                            "permissions", List.of("live:view", "camera:read"));
            Response granted = asks(grant).post("/grants");
            int grantId = granted.<List<Integer>>path("id").get(0);

            assertThat(actions(granted)).containsExactly("grant.given", "grant.given");
            assertThat(actions(asks().delete("/grants/{id}", grantId)))
                    .containsExactly("grant.withdrawn");
            assertThat(
                            actions(
                                    asks(Map.of("displayName", "Else", "role", "VIEWER"))
                                            .put("/users/{id}", id)))
                    .containsExactly("user.updated");
            assertThat(actions(asks(Map.of("state", "LOCKED")).put("/users/{id}/state", id)))
                    .containsExactlyInAnyOrder("user.state-changed", "session.ended");
            assertThat(actions(asks().post("/users/{id}/reset-password", id)))
                    .containsExactly("password.reset");
            assertThat(actions(asks().delete("/users/{id}", id))).containsExactly("user.removed");
        }
    }

    @Test
    void missesNothingOfTheLifeOfAToken() {
        Response made = asks(ApiToken.terms(List.of("system:read"), Map.of())).post("/api-tokens");
        ApiToken token = ApiToken.of(made);
        Map<String, Object> entry = entries(made).get(0);

        assertThat(actions(made)).containsExactly("api-token.created");
        assertThat(entry.toString()).doesNotContain(token.text().substring(8));
        assertThat(
                        actions(
                                asks(ApiToken.terms(List.of("camera:read"), Map.of()))
                                        .put("/api-tokens/{id}", token.id())))
                .containsExactly("api-token.updated");
        assertThat(actions(asks().post("/api-tokens/{id}/revoke", token.id())))
                .containsExactly("api-token.revoked");
        assertThat(actions(asks().delete("/api-tokens/{id}", token.id())))
                .containsExactly("api-token.removed");
    }

    @Test
    void namesTheTokenThatActed() {
        ApiToken token = admin.token(List.of("user:write"));
        Response made =
                token.asks(CameraGroup.naming("By token " + UUID.randomUUID()))
                        .post("/camera-groups");

        assertThat(object(entries(made).get(0), "actor"))
                .containsEntry("actorKind", "API_TOKEN")
                .containsEntry("id", (int) token.id())
                .containsEntry("name", admin.username() + "/" + token.name());
        Api.admin().delete("/camera-groups/{id}", made.<Integer>path("id"));
    }

    @Test
    void tellsOfLoginsAndOfTheirEnd() {
        try (Person person = Person.of("VIEWER")) {
            Response login = Api.login(ADDRESS, person.username(), person.password());
            assertThat(actions(login)).containsExactly("login.succeeded");
            assertThat(object(entries(login).get(0), "actor"))
                    .containsEntry("name", person.username());

            Response logout = person.asks().post("/auth/logout");
            assertThat(actions(logout)).containsExactly("session.ended");
            assertThat(object(entries(logout).get(0), "after"))
                    .containsEntry("reason", "SIGNED_OUT");
        }
    }

    @Test
    void tellsOfRefusals() {
        try (Person viewer = Person.of("VIEWER");
                TestCamera hidden = TestCamera.register()) {
            String wrong = "wrong " + UUID.randomUUID();
            Response login = Api.login(ADDRESS, viewer.username(), wrong);
            Response anonymous = Api.from(ADDRESS).get("/cameras");
            Response forbidden = viewer.asksFrom(ADDRESS).get("/users");
            Response absent = viewer.asksFrom(ADDRESS).get("/cameras/{id}", hidden.id());

            assertThat(actions(login)).containsExactly("login.refused");
            assertThat(entries(login).get(0)).containsEntry("outcome", "REFUSED");
            assertThat(entries(login).get(0)).containsEntry("detail", "bad-credentials");
            assertThat(entries(login).toString()).doesNotContain(wrong);
            assertThat(actions(anonymous)).containsExactly("access.refused");
            assertThat(object(entries(anonymous).get(0), "actor"))
                    .containsEntry("actorKind", "ANONYMOUS");
            assertThat(actions(forbidden)).containsExactly("access.refused");
            assertThat((String) entries(forbidden).get(0).get("detail")).contains("user:read");
            assertThat(absent.statusCode()).isEqualTo(404);
            assertThat(actions(absent)).containsExactly("access.refused");
            assertThat(object(entries(absent).get(0), "target")).containsEntry("id", hidden.id());
        }
    }

    @Test
    void writesNothingOfWhatFailed() {
        assertThat(actions(asks(Map.of("name", "")).post("/camera-groups"))).isEmpty();
        assertThat(actions(asks().delete("/camera-groups/{id}", 999_999_999))).isEmpty();
    }

    @Test
    void exportsAsCsvAndAsJsonLines() {
        String name = "=cmd, \"" + UUID.randomUUID() + "\"";
        Response made = asks(Map.of("name", name)).post("/teams");
        String id = made.header("X-Request-Id");

        Response csv = export("csv", id);
        Response jsonl = export("jsonl", id);

        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("audit-log.csv");
        assertThat(csv.asString().split("\r\n", -1)).hasSize(3); // header, entry, end of line
        assertThat(csv.asString())
                .startsWith("id,at,action,outcome,actorKind,")
                .contains(",team.created,DONE,USER,", id, ",\"'=cmd, \"\"");
        assertThat(jsonl.contentType()).startsWith("application/jsonl");
        assertThat(jsonl.asString().lines()).hasSize(1);
        Map<String, Object> line =
                io.restassured.path.json.JsonPath.from(jsonl.asString()).getMap("$");
        assertThat(line)
                .containsEntry("action", "team.created")
                .containsEntry("requestId", id)
                .containsEntry("targetName", name);
        assertThat(actions(csv)).containsExactly("audit.exported");
        Api.admin().delete("/teams/{id}", made.<Integer>path("id"));
    }

    @Test
    void findsEntriesByEachOfTheirParts() {
        Response made = asks(Map.of("name", "Found " + UUID.randomUUID())).post("/teams");
        String team = made.path("id").toString();
        Map<String, ?> parts =
                Map.of(
                        "actor",
                        admin.username(),
                        "action",
                        "team.created",
                        "targetType",
                        "team",
                        "targetId",
                        team,
                        "outcome",
                        "DONE",
                        "address",
                        ADDRESS,
                        "q",
                        made.<String>path("name"));

        Response found = Api.admin().queryParams(parts).get("/audit-logs");
        assertThat(found.<Integer>path("total")).isEqualTo(1);
        assertThat(
                        Api.admin()
                                .queryParams(parts)
                                .queryParam("to", "2020-01-01T00:00:00Z")
                                .get("/audit-logs")
                                .<Integer>path("total"))
                .isZero();
        Api.admin().delete("/teams/{id}", team);
    }

    private static RequestSpecification asks() {
        return admin.asksFrom(ADDRESS);
    }

    private static RequestSpecification asks(Map<String, ?> body) {
        return asks().contentType(ContentType.JSON).body(body);
    }

    private static Response export(String format, String requestId) {
        Response response =
                Api.admin()
                        .queryParam("format", format)
                        .queryParam("requestId", requestId)
                        .get("/audit-logs/export");
        response.then().statusCode(200);
        return response;
    }

    private static List<String> actions(Response answer) {
        return entries(answer).stream().map(entry -> (String) entry.get("action")).toList();
    }

    /** Of the request that was answered so. */
    private static List<Map<String, Object>> entries(Response answer) {
        String id = answer.header("X-Request-Id");
        assertThat(id).isNotBlank();
        Response list = Api.admin().queryParam("requestId", id).get("/audit-logs");
        list.then().statusCode(200);
        return list.path("items");
    }

    @SuppressWarnings("unchecked") // JSON objects have names for keys
    private static Map<String, Object> object(Map<String, Object> entry, String name) {
        return (Map<String, Object>) entry.get(name);
    }
}
