package org.camerata.it.matrix;

import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Requests about exports: of the caller's own, or of an administrator's for who has none. */
final class ExportProbes {

    private static final String SIGNED =
            "GET /api/v1/footage/export/{viewer}/{id}/{expires}/{signature}/{name}.zip";

    private static final Duration MADE_WITHIN = Duration.ofSeconds(30);

    /** One that can be downloaded, of each who made one. */
    private static final Map<Who, Object> READY = new HashMap<>();

    private ExportProbes() {}

    static Map<String, Function<Scene, Probe>> all() {
        return Map.of(
                "GET /api/v1/exports",
                s -> Probe.plain(),
                "POST /api/v1/exports",
                s -> Probe.plain().body(newExport(s)),
                "GET /api/v1/exports/{id}",
                s -> Probe.id(ready(s)),
                "DELETE /api/v1/exports/{id}",
                s -> Probe.id(made(s, owner(s))),
                "GET /api/v1/exports/{id}/download",
                s -> Probe.id(ready(s)),
                "GET /api/v1/exports/{id}/signed-url",
                s -> Probe.id(ready(s)),
                "GET /api/v1/exports/{id}/parts/{number}",
                s -> Probe.id(ready(s)).with("number", 1),
                SIGNED,
                ExportProbes::signed);
    }

    private static Map<String, ?> newExport(Scene scene) {
        return Map.of(
                "cameraIds", List.of(Long.valueOf(scene.camera().toString())),
                "from", scene.footageAt().toString(),
                "to", scene.footageAt().plusSeconds(1).toString());
    }

    private static Who owner(Scene scene) {
        return switch (scene.who()) {
            case OPERATOR, TOKEN, ADMIN_TOKEN -> scene.foreign() ? Who.ADMIN : scene.who();
            default -> Who.ADMIN;
        };
    }

    private static Object made(Scene scene, Who owner) {
        return asks(scene, owner)
                .contentType(ContentType.JSON)
                .body(newExport(scene))
                .post("/exports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Object ready(Scene scene) {
        Who owner = owner(scene);
        return READY.computeIfAbsent(
                owner,
                any -> {
                    Object id = made(scene, owner);
                    await().atMost(MADE_WITHIN)
                            .until(
                                    () ->
                                            asks(scene, owner)
                                                    .get("/exports/{id}", id)
                                                    .path("state")
                                                    .equals("READY"));
                    return id;
                });
    }

    /** The address of one is good for whoever has it. */
    private static Probe signed(Scene scene) {
        Scene own = Scene.own(scene.cast(), Who.OPERATOR);
        Object id = ready(own);
        String url = asks(own, Who.OPERATOR).get("/exports/{id}/signed-url", id).path("url");
        List<String> parts = List.of(url.split("/", -1));
        int end = parts.size();
        return Probe.id(id)
                .with("viewer", parts.get(end - 5))
                .with("expires", parts.get(end - 3))
                .with("signature", parts.get(end - 2))
                .with("name", parts.get(end - 1).replace(".zip", ""));
    }

    private static RequestSpecification asks(Scene scene, Who who) {
        return scene.cast().asks(who, "");
    }
}
