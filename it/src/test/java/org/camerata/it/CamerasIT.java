package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.it.stack.Problems.assertProblem;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.Stack;
import org.camerata.it.stack.TestCamera;
import org.junit.jupiter.api.Test;

class CamerasIT {

    @Test
    void registersACameraAndSaysWhereItIs() {
        Map<String, ?> body = Map.of("name", "Gate", "serialNumber", "SN-" + System.nanoTime());
        Response created = Api.admin(body).post("/cameras");
        String id = String.valueOf(created.<Object>path("id"));
        try {
            assertThat(created.statusCode()).isEqualTo(201);
            assertThat(created.header("Location")).endsWith("/api/v1/cameras/" + id);
            assertThat(created.<String>path("status")).isEqualTo("OFFLINE");
            assertThat(created.<Boolean>path("active")).isTrue();
            assertThat(created.<Boolean>path("recording")).isFalse();
            assertThat(Instant.parse(created.path("createdAt"))).isBefore(Instant.now());
        } finally {
            Api.admin().delete("/cameras/{id}", id);
        }
    }

    @Test
    void givesEachCameraAnRtmpUrlOfItsOwn() {
        try (TestCamera one = TestCamera.register();
                TestCamera other = TestCamera.register()) {
            assertThat(one.rtmpUrl())
                    .matches("rtmp://[^/]+:" + Stack.rtmpPort() + "/live/[A-Za-z0-9_-]{20,}");
            assertThat(one.key()).isNotEqualTo(other.key());
        }
    }

    @Test
    void showsWhatWasRegistered() {
        try (TestCamera camera = TestCamera.register()) {
            Response response = camera.get();

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.<String>path("name")).isEqualTo(camera.name());
            assertThat(response.<String>path("serialNumber")).isEqualTo(camera.serialNumber());
        }
    }

    @Test
    void changesACamera() {
        try (TestCamera camera = TestCamera.register()) {
            Map<String, ?> body =
                    Map.of(
                            "name",
                            "Another name",
                            "serialNumber",
                            camera.serialNumber(),
                            "recordingEnabled",
                            false);
            Response changed = Api.admin(body).put("/cameras/{id}", camera.id());

            assertThat(changed.statusCode()).isEqualTo(200);
            assertThat(camera.get().<String>path("name")).isEqualTo("Another name");
            assertThat(camera.get().<Boolean>path("recordingEnabled")).isFalse();
        }
    }

    @Test
    void removesACamera() {
        try (TestCamera camera = TestCamera.register()) {
            assertThat(camera.delete().statusCode()).isEqualTo(204);

            assertProblem(camera.get(), 404);
            assertProblem(camera.delete(), 404);
        }
    }

    @Test
    void refusesASerialNumberThatIsTaken() {
        try (TestCamera camera = TestCamera.register()) {
            Map<String, ?> body = Map.of("name", "Twin", "serialNumber", camera.serialNumber());

            assertProblem(Api.admin(body).post("/cameras"), 409);
        }
    }

    @Test
    void refusesToChangeASerialNumberToOneThatIsTaken() {
        try (TestCamera one = TestCamera.register();
                TestCamera other = TestCamera.register()) {
            Map<String, ?> body = Map.of("name", "Twin", "serialNumber", one.serialNumber());

            assertProblem(Api.admin(body).put("/cameras/{id}", other.id()), 409);
        }
    }

    @Test
    void findsCamerasByText() {
        try (TestCamera camera = TestCamera.register();
                TestCamera other = TestCamera.register()) {
            List<String> found = ids(Map.of("q", camera.serialNumber().substring(3)));

            assertThat(found).containsExactly(camera.id()).doesNotContain(other.id());
        }
    }

    @Test
    void findsCamerasByActivityAndStatus() {
        try (TestCamera active = TestCamera.register();
                TestCamera inactive = TestCamera.register()) {
            inactive.post("deactivate");

            assertThat(ids(Map.of("active", true, "size", 200)))
                    .contains(active.id())
                    .doesNotContain(inactive.id());
            assertThat(ids(Map.of("active", false, "size", 200))).contains(inactive.id());
            assertThat(ids(Map.of("status", "ONLINE", "size", 200))).doesNotContain(active.id());
        }
    }

    @Test
    void pagesThroughAllCamerasWithoutRepetition() {
        try (TestCamera one = TestCamera.register();
                TestCamera two = TestCamera.register();
                TestCamera three = TestCamera.register()) {
            List<String> seen = new ArrayList<>();
            String cursor = null;
            do {
                Response page = page(cursor);
                assertThat(page.<List<Object>>path("items")).hasSizeLessThanOrEqualTo(2);
                seen.addAll(idsOf(page));
                cursor = page.path("nextCursor");
            } while (cursor != null);

            assertThat(seen).doesNotHaveDuplicates().contains(one.id(), two.id(), three.id());
        }
    }

    @Test
    void togglesRecording() {
        try (TestCamera camera = TestCamera.register(true)) {
            Response toggled = camera.post("toggle-recording");
            assertThat(toggled.<Boolean>path("recordingEnabled")).isFalse();

            camera.post("toggle-recording");
            assertThat(camera.get().<Boolean>path("recordingEnabled")).isTrue();
        }
    }

    @Test
    void deactivatesAndActivates() {
        try (TestCamera camera = TestCamera.register()) {
            assertThat(camera.post("deactivate").<Boolean>path("active")).isFalse();
            assertThat(camera.post("deactivate").<Boolean>path("active")).isFalse();

            camera.post("activate");
            assertThat(camera.get().<Boolean>path("active")).isTrue();
        }
    }

    private static Response page(String cursor) {
        var request = Api.admin().queryParam("size", 2);
        return cursor == null
                ? request.get("/cameras")
                : request.queryParam("cursor", cursor).get("/cameras");
    }

    private static List<String> ids(Map<String, ?> query) {
        Response response = Api.admin().queryParams(query).get("/cameras");
        response.then().statusCode(200);
        return idsOf(response);
    }

    private static List<String> idsOf(Response page) {
        List<Object> ids = page.path("items.id");
        return ids.stream().map(String::valueOf).toList();
    }
}
