package org.camerata.it.matrix;

import static java.util.Map.entry;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.ApiToken;
import org.camerata.it.stack.CameraGroup;

/** A request for each operation of the API. */
final class Probes {

    private static final Map<String, Function<Scene, Probe>> ALL =
            Stream.of(
                            cameras(),
                            fleet(),
                            quality(),
                            cameraStreams(),
                            recordings(),
                            integrity(),
                            playback(),
                            timeline(),
                            ExportProbes.all(),
                            streaming(),
                            wall(),
                            users(),
                            access(),
                            tokens(),
                            rest())
                    .flatMap(some -> some.entrySet().stream())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final String GRANTED =
            "GET /api/v1/footage/play/{viewer}/{camera}/{from}-{to}/{expires}/{signature}/";

    private Probes() {}

    /**
     * @param operation such as {@code GET /api/v1/cameras/{id}}
     */
    static Probe of(String operation, Scene scene) {
        Function<Scene, Probe> recipe =
                ALL.getOrDefault(operation, OwnAccountProbes.ALL.get(operation));
        if (recipe == null) {
            throw new AssertionError("say in Probes how to send " + operation);
        }
        return recipe.apply(scene);
    }

    private static Map<String, Function<Scene, Probe>> cameras() {
        return Map.of(
                "GET /api/v1/cameras", s -> Probe.plain(),
                "POST /api/v1/cameras", s -> Probe.plain().body(newCamera()),
                "GET /api/v1/cameras/{id}", s -> Probe.id(s.camera()),
                "PUT /api/v1/cameras/{id}", s -> Probe.id(s.camera()).body(s.cameraBody()),
                "DELETE /api/v1/cameras/{id}", s -> Probe.id(s.cameraToRemove()),
                "POST /api/v1/cameras/{id}/activate", s -> Probe.id(s.camera()),
                "POST /api/v1/cameras/{id}/deactivate", s -> Probe.id(s.cameraToRemove()),
                "POST /api/v1/cameras/{id}/toggle-recording", s -> Probe.id(s.camera()));
    }

    private static Map<String, Function<Scene, Probe>> fleet() {
        return Map.of(
                "PUT /api/v1/cameras/{id}/groups",
                s -> Probe.id(s.camera()).body(Map.of("groupIds", Set.of(s.tenant().group().id()))),
                "POST /api/v1/cameras/bulk",
                s ->
                        Probe.plain()
                                .body(
                                        Map.of(
                                                "action",
                                                "ACTIVATE",
                                                "cameraIds",
                                                List.of(Long.valueOf(s.camera().toString())))),
                "GET /api/v1/cameras/export",
                s -> Probe.plain(),
                "POST /api/v1/cameras/import",
                s -> Probe.plain().query("dryRun", true).csv("serialNumber,name\r\n"));
    }

    private static Map<String, Function<Scene, Probe>> quality() {
        return Map.of(
                "GET /api/v1/cameras/{id}/quality", s -> Probe.id(s.camera()),
                "GET /api/v1/cameras/{id}/quality/series", s -> Probe.id(s.camera()),
                "GET /api/v1/troubles", s -> Probe.plain());
    }

    private static Map<String, Function<Scene, Probe>> cameraStreams() {
        return Map.of(
                "POST /api/v1/cameras/{id}/disconnect", s -> Probe.id(s.cameraToRemove()),
                "POST /api/v1/cameras/{id}/rotate-key",
                        s -> Probe.id(s.cameraToRemove()).body(Map.of("profile", "MAIN")),
                "GET /api/v1/cameras/{id}/profiles", s -> Probe.id(s.camera()),
                "PUT /api/v1/cameras/{id}/profiles/sub", s -> Probe.id(s.cameraToRemove()),
                "DELETE /api/v1/cameras/{id}/profiles/sub", s -> Probe.id(s.cameraWithSub()),
                "PUT /api/v1/cameras/{id}/profiles/{profile}/expected",
                        s ->
                                Probe.id(s.cameraToRemove())
                                        .with("profile", "main")
                                        .body(Map.of("fps", 25)),
                "GET /api/v1/cameras/{id}/sessions", s -> Probe.id(s.camera()));
    }

    private static Map<String, ?> newCamera() {
        String serialNumber = "SN-" + UUID.randomUUID().toString().substring(0, 13);
        return Map.of("name", "Made by a probe", "serialNumber", serialNumber);
    }

    private static Map<String, Function<Scene, Probe>> recordings() {
        return Map.of(
                "GET /api/v1/recordings", s -> Probe.plain(),
                "GET /api/v1/recordings/{id}", s -> Probe.id(s.recording()),
                "DELETE /api/v1/recordings/{id}", s -> Probe.id(s.recordingToRemove()),
                "GET /api/v1/recordings/{id}/download", s -> Probe.id(s.recording()),
                "GET /api/v1/recordings/{id}/signed-url", s -> Probe.id(s.recording()),
                "POST /api/v1/recordings/{id}/verify", s -> Probe.id(s.recording()),
                "GET /api/v1/footage/{viewer}/{expires}/{signature}/{id}.mp4", Probes::footage);
    }

    private static Map<String, Function<Scene, Probe>> integrity() {
        return Map.of(
                "GET /api/v1/integrity", s -> Probe.plain(),
                "GET /api/v1/integrity/mismatches", s -> Probe.plain(),
                "GET /api/v1/integrity/public-key", s -> Probe.plain(),
                "GET /api/v1/integrity/roots", s -> Probe.plain(),
                // before there was Camerata
                "GET /api/v1/integrity/roots/{day}", s -> Probe.plain().with("day", "1999-12-31"),
                "GET /api/v1/cameras/{id}/chain", s -> Probe.id(s.camera()));
    }

    private static Map<String, Function<Scene, Probe>> timeline() {
        return Map.of(
                "GET /api/v1/cameras/{id}/timeline", s -> Probe.id(s.camera()),
                "GET /api/v1/timeline", s -> Probe.plain().query("cameraId", s.camera()),
                "GET /api/v1/coverage", s -> Probe.plain(),
                "GET /api/v1/cameras/{id}/coverage", s -> Probe.id(s.camera()),
                "GET /api/v1/cameras/{id}/bookmarks", s -> Probe.id(s.camera()),
                "POST /api/v1/cameras/{id}/bookmarks",
                        s -> Probe.id(s.camera()).body(newBookmark()),
                "GET /api/v1/cameras/{id}/bookmarks/{bookmark}", Probes::bookmark,
                "PUT /api/v1/cameras/{id}/bookmarks/{bookmark}",
                        s -> bookmark(s).body(newBookmark()),
                "DELETE /api/v1/cameras/{id}/bookmarks/{bookmark}", Probes::bookmark);
    }

    /** An administrator's, so that who may not change the camera may not change it either. */
    private static Probe bookmark(Scene scene) {
        Response made =
                scene.cast()
                        .asks(Who.ADMIN, "")
                        .contentType(ContentType.JSON)
                        .body(newBookmark())
                        .post("/cameras/{id}/bookmarks", scene.camera());
        return Probe.id(scene.camera()).with("bookmark", made.<Object>path("id"));
    }

    private static Map<String, ?> newBookmark() {
        return Map.of("from", Instant.now().toString(), "title", "Made by a probe");
    }

    private static Map<String, Function<Scene, Probe>> playback() {
        Map<String, Function<Scene, Probe>> probes = new HashMap<>();
        probes.put("GET /api/v1/cameras/{id}/playback", Probes::range);
        probes.put("GET /api/v1/cameras/{id}/playback.m3u8", Probes::range);
        probes.put(
                "GET /api/v1/cameras/{id}/footage-still",
                s -> Probe.id(s.camera()).query("at", s.footageAt().toString()));
        Stream.of(
                        "{list}.m3u8",
                        "{recording}/{pictures}init-{setup}.mp4",
                        "{recording}/{pictures}{first}-{end}.m4s")
                .forEach(file -> probes.put(GRANTED + file, s -> granted(s, file)));
        return probes;
    }

    private static Probe range(Scene scene) {
        return Probe.id(scene.camera())
                .query("from", scene.footageAt().toString())
                .query("to", scene.footageAt().plusSeconds(1).toString());
    }

    /** A range that was signed for the operator of group A. */
    private static Probe granted(Scene scene, String file) {
        Tenant signed = scene.cast().groupA();
        Instant at = signed.recording().startedAt();
        String url =
                scene.cast()
                        .person(Who.OPERATOR)
                        .asks()
                        .queryParam("from", at.toString())
                        .queryParam("to", at.plusSeconds(2).toString())
                        .get("/cameras/{id}/playback", signed.camera().id())
                        .path("url");
        List<String> parts = List.of(url.split("/", -1));
        int end = parts.size();
        List<String> range = List.of(parts.get(end - 4).split("-", -1));
        Probe probe =
                Probe.plain()
                        .with("viewer", parts.get(end - 6))
                        .with("camera", parts.get(end - 5))
                        .with("from", range.get(0))
                        .with("to", range.get(1))
                        .with("expires", parts.get(end - 3))
                        .with("signature", parts.get(end - 2));
        Map.of(
                        "list",
                        "index",
                        "recording",
                        signed.recording().id(),
                        "pictures",
                        "key-",
                        "setup",
                        0,
                        "first",
                        0,
                        "end",
                        1)
                .forEach(
                        (name, value) -> {
                            if (file.contains("{" + name + "}")) {
                                probe.with(name, value);
                            }
                        });
        return probe;
    }

    /** What was signed for the operator of group A, with the recording's number from the scene. */
    private static Probe footage(Scene scene) {
        Tenant signed = scene.cast().groupA();
        String url =
                scene.cast()
                        .person(Who.OPERATOR)
                        .asks()
                        .get("/recordings/{id}/signed-url", signed.recording().id())
                        .path("url");
        List<String> parts = List.of(url.split("/", -1));
        int end = parts.size();
        return Probe.id(scene.recording())
                .with("viewer", parts.get(end - 4))
                .with("expires", parts.get(end - 3))
                .with("signature", parts.get(end - 2));
    }

    private static Map<String, Function<Scene, Probe>> streaming() {
        return Map.of(
                "GET /api/v1/streaming/camera/{id}/hls", s -> Probe.id(s.camera()),
                "GET /api/v1/streaming/camera/{id}/urls", s -> Probe.id(s.camera()),
                "GET /api/v1/streaming/live-access", s -> Probe.plain(),
                "GET /api/v1/streaming/snapshot", s -> Probe.plain(),
                "POST /api/v1/streaming/auth", s -> Probe.plain(),
                "POST /api/v1/streaming/demo-cameras", s -> Probe.plain(),
                "POST /api/v1/streaming/footage-repair", s -> Probe.plain(),
                "POST /api/v1/streaming/publish-start", s -> Probe.plain(),
                "POST /api/v1/streaming/publish-end", s -> Probe.plain(),
                "POST /api/v1/streaming/record-done", s -> Probe.plain());
    }

    private static Map<String, Function<Scene, Probe>> wall() {
        return Map.of(
                "GET /api/v1/cameras/{id}/snapshot", s -> Probe.id(s.camera()),
                "GET /api/v1/wall-layouts", s -> Probe.plain(),
                "POST /api/v1/wall-layouts", s -> Probe.plain().body(newLayout()),
                "PUT /api/v1/wall-layouts/{id}", s -> layout(s).body(newLayout()),
                "DELETE /api/v1/wall-layouts/{id}", Probes::layout);
    }

    /** One of the caller's own, or of somebody else's. */
    private static Probe layout(Scene scene) {
        Who owner =
                switch (scene.who()) {
                    case ANONYMOUS, BEGINNER -> Who.ADMIN;
                    case WITHOUT -> Who.TOKEN;
                    default -> scene.foreign() ? Who.ADMIN : scene.who();
                };
        Response made =
                scene.cast()
                        .asks(owner, "")
                        .contentType(ContentType.JSON)
                        .body(newLayout())
                        .post("/wall-layouts");
        return Probe.id(made.<Object>path("id"));
    }

    private static Map<String, ?> newLayout() {
        return Map.of("name", "Probe " + UUID.randomUUID(), "tiles", 4, "cameraIds", List.of());
    }

    private static Map<String, Function<Scene, Probe>> users() {
        return Map.ofEntries(
                entry("GET /api/v1/users", s -> Probe.plain()),
                entry("POST /api/v1/users", s -> Probe.plain().body(newProgram())),
                entry("GET /api/v1/users/{id}", s -> Probe.id(s.resident().id())),
                entry("PUT /api/v1/users/{id}", s -> Probe.id(s.resident().id()).body(viewer())),
                entry("DELETE /api/v1/users/{id}", s -> Probe.id(s.userToChange())),
                entry(
                        "PUT /api/v1/users/{id}/state",
                        s -> Probe.id(s.userToChange()).body(Map.of("state", "LOCKED"))),
                entry(
                        "POST /api/v1/users/{id}/reset-password",
                        s -> Probe.id(s.userToReset().id())),
                entry("DELETE /api/v1/users/{id}/second-factor", s -> Probe.id(s.resident().id())),
                entry("GET /api/v1/users/{id}/sessions", s -> Probe.id(s.resident().id())),
                entry("DELETE /api/v1/users/{id}/sessions", s -> Probe.id(s.userToChange())));
    }

    private static Map<String, ?> newProgram() {
        String username = "probe-" + UUID.randomUUID().toString().substring(0, 13);
        return Map.of("username", username, "displayName", "Probe", "role", "API");
    }

    private static Map<String, ?> viewer() {
        return Map.of("displayName", "Changed by a probe", "role", "VIEWER");
    }

    private static Map<String, Function<Scene, Probe>> access() {
        return Map.ofEntries(
                entry("GET /api/v1/teams", s -> Probe.plain()),
                entry("POST /api/v1/teams", s -> Probe.plain().body(naming())),
                entry("GET /api/v1/teams/{id}", s -> Probe.id(s.tenant().team())),
                entry("PUT /api/v1/teams/{id}", s -> Probe.id(s.teamToChange()).body(naming())),
                entry("DELETE /api/v1/teams/{id}", s -> Probe.id(s.teamToChange())),
                entry("GET /api/v1/teams/{id}/users", s -> Probe.id(s.tenant().team())),
                entry(
                        "PUT /api/v1/teams/{id}/users",
                        s -> Probe.id(s.teamToChange()).body(Map.of("userIds", Set.of()))),
                entry("GET /api/v1/camera-groups", s -> Probe.plain()),
                entry("POST /api/v1/camera-groups", s -> Probe.plain().body(naming())),
                entry("GET /api/v1/camera-groups/{id}", s -> Probe.id(s.group())),
                entry(
                        "PUT /api/v1/camera-groups/{id}",
                        s -> Probe.id(s.groupToChange()).body(naming())),
                entry("DELETE /api/v1/camera-groups/{id}", s -> Probe.id(s.groupToChange())),
                entry("GET /api/v1/camera-groups/{id}/cameras", s -> Probe.id(s.group())),
                entry(
                        "PUT /api/v1/camera-groups/{id}/cameras",
                        s -> Probe.id(s.groupToChange()).body(Map.of("cameraIds", Set.of()))),
                entry("GET /api/v1/grants", s -> Probe.plain()),
                entry("POST /api/v1/grants", s -> Probe.plain().body(newGrant(s))),
                entry("DELETE /api/v1/grants/{id}", s -> Probe.id(s.grantToRemove())));
    }

    private static Map<String, ?> naming() {
        return CameraGroup.naming("Probe " + UUID.randomUUID());
    }

    private static Map<String, ?> newGrant(Scene scene) {
        return Map.of(
                "userId", scene.resident().id(),
                "groupId", scene.group(),
                "permissions", List.of("live:view"));
    }

    private static Map<String, Function<Scene, Probe>> tokens() {
        return Map.of(
                "GET /api/v1/api-tokens", s -> Probe.plain(),
                "POST /api/v1/api-tokens", s -> Probe.plain().body(terms()),
                "GET /api/v1/api-tokens/{id}", s -> Probe.id(s.token()),
                "PUT /api/v1/api-tokens/{id}", s -> Probe.id(s.token()).body(terms()),
                "DELETE /api/v1/api-tokens/{id}", s -> Probe.id(s.token()),
                "POST /api/v1/api-tokens/{id}/revoke", s -> Probe.id(s.token()));
    }

    private static Map<String, ?> terms() {
        return ApiToken.terms(List.of("camera:read"), Map.of());
    }

    private static Map<String, Function<Scene, Probe>> rest() {
        return Map.of(
                "GET /api/v1/dashboard/stats", s -> Probe.plain(),
                "GET /api/v1/metrics", s -> Probe.plain(),
                "POST /api/v1/events/tickets", s -> Probe.plain(),
                "GET /api/v1/roles", s -> Probe.plain(),
                "PUT /api/v1/roles/{role}/policy", // as it is
                        s ->
                                Probe.plain()
                                        .with("role", "VIEWER")
                                        .body(Map.of("secondFactorRequired", false)),
                "GET /api/v1/audit-logs", s -> Probe.plain(),
                "GET /api/v1/audit-logs/{id}", s -> Probe.id(newestEntry()),
                "GET /api/v1/audit-logs/status", s -> Probe.plain(),
                "GET /api/v1/audit-logs/export", s -> Probe.plain().query("q", "nothing of it"));
    }

    private static Object newestEntry() {
        return Api.admin().queryParam("size", 1).get("/audit-logs").path("items[0].id");
    }
}
