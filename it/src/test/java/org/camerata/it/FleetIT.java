package org.camerata.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.it.stack.Problems.assertProblem;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.TestCamera;
import org.junit.jupiter.api.Test;

/** Many cameras at once: in lists, by bulk actions, and as files. */
class FleetIT {

    private static final int MIB = 1024 * 1024;

    private final String mark = UUID.randomUUID().toString().substring(0, 13);

    @Test
    void findsCamerasByWhatIsWrittenDownOfThem() {
        try (TestCamera camera = TestCamera.register()) {
            describe(camera, Map.of("site", mark, "tags", List.of("PTZ"))).then().statusCode(200);

            Response found =
                    Api.admin().queryParam("site", mark).queryParam("tag", "ptz").get("/cameras");

            assertThat(found.<Integer>path("total")).isEqualTo(1);
            assertThat(found.<List<String>>path("items[0].tags")).containsExactly("ptz");
        }
    }

    @Test
    void namesTheFieldThatCannotBe() {
        try (TestCamera camera = TestCamera.register()) {
            Response refused = describe(camera, Map.of("timeZone", "Mars"));

            assertProblem(refused, 400);
            assertThat(refused.<String>path("detail")).startsWith("timeZone ");
        }
    }

    @Test
    void exchangesTheKeysOfManyAndSaysTheNewAddressesOnce() {
        try (TestCamera camera = TestCamera.register()) {
            Response answer =
                    Api.admin(
                                    Map.of(
                                            "action",
                                            "ROTATE_KEYS",
                                            "cameraIds",
                                            List.of(Long.valueOf(camera.id()), Long.MAX_VALUE)))
                            .post("/cameras/bulk");

            assertThat(answer.<Integer>path("done")).isEqualTo(1);
            assertThat(answer.<String>path("items[1].code")).isEqualTo("camera-not-found");
            assertThat(answer.<String>path("items[0].urls[0].rtmpUrl"))
                    .startsWith("rtmp://")
                    .doesNotContain(camera.key());
        }
    }

    @Test
    void exportsNoKeyAndNothingThatASpreadsheetComputes() {
        try (TestCamera camera = TestCamera.register()) {
            describe(camera, Map.of("site", mark, "notes", "=1+1")).then().statusCode(200);

            Response file = Api.admin().queryParam("site", mark).get("/cameras/export");

            assertThat(file.contentType()).startsWith("text/csv");
            assertThat(file.asString()).contains(",'=1+1").doesNotContain(camera.key());
            assertThat(send(file.asString(), true).<Integer>path("unchanged")).isEqualTo(1);
        }
    }

    @Test
    void importsAllOfAFileOrNothing() {
        String bad = "serialNumber,name,site,timeZone\r\n%s-1,One,%s,\r\n%s-2,Two,%s,Mars\r\n";
        Response refused = send(bad.formatted(mark, mark, mark, mark), false);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<Integer>path("errors[0].line")).isEqualTo(3);
        assertThat(Api.admin().queryParam("site", mark).get("/cameras").<Integer>path("total"))
                .isZero();
    }

    @Test
    void takesFilesOfTwoMebibytesAndNoMore() {
        String header = "serialNumber,name\r\n";
        String line = mark + ",\"" + " ".repeat(MIB) + "Gate\"\r\n";

        assertThat(send(header + line, true).statusCode()).isEqualTo(200);
        assertThat(send(header + line + line, true).statusCode()).isEqualTo(413);
    }

    private static Response describe(TestCamera camera, Map<String, ?> details) {
        Map<String, Object> body = new HashMap<>(details);
        body.put("name", camera.name());
        body.put("serialNumber", camera.serialNumber());
        return Api.admin(body).put("/cameras/{id}", camera.id());
    }

    private static Response send(String csv, boolean dryRun) {
        return Api.admin()
                .contentType("text/csv")
                .queryParam("dryRun", dryRun)
                .body(csv.getBytes(UTF_8))
                .post("/cameras/import");
    }
}
