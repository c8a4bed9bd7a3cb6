package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.Media;
import org.camerata.it.stack.Publisher;
import org.camerata.it.stack.Segment;
import org.camerata.it.stack.Segments;
import org.camerata.it.stack.TestCamera;
import org.camerata.it.stack.Timeline;
import org.junit.jupiter.api.Test;

/** What a camera's timeline tells of what happened to it. */
class TimelineIT {

    /** What happened is told five seconds later, and refusals are written every ten. */
    private static final Duration TELLING_TIMEOUT = Duration.ofSeconds(30);

    private static final Duration REFUSAL_TIMEOUT = Duration.ofSeconds(15);

    @Test
    void tellsWhoSwitchedRecordingOffAndThatTheCameraLeft() throws Exception {
        try (TestCamera camera = TestCamera.register()) {
            try (Publisher publisher =
                    Publisher.startEndless(camera.rtmpUrl(), Media.sample(10)).awaitFlow()) {
                camera.awaitStatus("ONLINE");
                awaitTold(camera, told -> told.contains("FOOTAGE"));
                camera.post("toggle-recording").then().statusCode(200);
                awaitTold(camera, told -> told.contains("RECORDING_OFF"));
                camera.post("toggle-recording").then().statusCode(200);
                awaitTold(camera, told -> told.endsWith("RECORDING_OFF FOOTAGE"));
                assertThat(publisher.isRunning()).isTrue();
            }
            Timeline timeline = awaitTold(camera, told -> told.endsWith("OFFLINE"));

            assertThat(timeline.told())
                    .containsExactly(
                            "NOT_YET", "OFFLINE", "FOOTAGE", "RECORDING_OFF", "FOOTAGE", "OFFLINE");
            assertThat(timeline.first("RECORDING_OFF").by()).isEqualTo("admin");
        }
    }

    @Test
    void tellsWhoDeletedFootage() throws Exception {
        try (TestCamera camera = TestCamera.register()) {
            Publisher.start(camera.rtmpUrl(), Media.sample(10))
                    .awaitSuccess(Duration.ofSeconds(30));
            camera.awaitStatus("OFFLINE");
            List<Segment> segments = Segments.awaitComplete(camera);
            Timeline before = awaitTold(camera, told -> told.endsWith("FOOTAGE OFFLINE"));

            segments.forEach(Segment::delete);
            Timeline after = awaitTold(camera, told -> told.contains("DELETED"));

            assertThat(after.told()).containsExactly("NOT_YET", "OFFLINE", "DELETED", "OFFLINE");
            assertThat(after.first("DELETED").by()).isEqualTo("admin");
            assertThat(after.lengthOf("DELETED")).isEqualTo(before.lengthOf("FOOTAGE"));
        }
    }

    @Test
    void tellsThatACameraWasKeptOut() throws Exception {
        try (TestCamera camera = TestCamera.register()) {
            Api.admin(
                            Map.of(
                                    "name", camera.name(),
                                    "serialNumber", camera.serialNumber(),
                                    "publisherRanges", List.of("192.0.2.0/24")))
                    .put("/cameras/{id}", camera.id())
                    .then()
                    .statusCode(200);
            try (Publisher refused = Publisher.start(camera.rtmpUrl(), Media.sample(10))) {
                assertThat(refused.awaitExit(REFUSAL_TIMEOUT)).isNotZero();
            }

            Timeline timeline = awaitTold(camera, told -> told.contains("REFUSED"));

            assertThat(timeline.first("REFUSED").detail()).contains("may not publish from");
        }
    }

    @Test
    void reportsTheSameByHours() throws Exception {
        try (TestCamera camera = TestCamera.register()) {
            Publisher.start(camera.rtmpUrl(), Media.sample(10))
                    .awaitSuccess(Duration.ofSeconds(30));
            camera.awaitStatus("OFFLINE");
            Segments.awaitComplete(camera);
            Timeline timeline = awaitTold(camera, told -> told.endsWith("FOOTAGE OFFLINE"));

            Response report =
                    Api.admin()
                            .queryParams("by", "hour", "zone", "Asia/Kolkata")
                            .get("/cameras/{id}/coverage", camera.id());
            String csv =
                    Api.admin()
                            .header("Accept", "text/csv")
                            .queryParam("by", "day")
                            .get("/cameras/{id}/coverage", camera.id())
                            .asString();

            double recorded = timeline.lengthOf("FOOTAGE").toMillis() / 1000.0;
            assertThat(report.<Number>path("total.recordedSeconds").doubleValue())
                    .isCloseTo(recorded, within(0.001));
            assertThat(report.<String>path("rows[0].from")).endsWith("+05:30");
            assertThat(csv.lines().toList().get(0)).startsWith("from,to,recordedSeconds");
            assertThat(csv).endsWith("\r\n");
        }
    }

    @Test
    void reportsADayOfTheFleetAsOfEachCamera() throws Exception {
        try (TestCamera camera = TestCamera.register()) {
            Publisher.start(camera.rtmpUrl(), Media.sample(5)).awaitSuccess(Duration.ofSeconds(30));
            camera.awaitStatus("OFFLINE");
            Segments.awaitComplete(camera);
            awaitTold(camera, told -> told.endsWith("FOOTAGE OFFLINE"));
            LocalDate day = LocalDate.now(ZoneOffset.UTC);

            Response own =
                    Api.admin()
                            .queryParams("from", day + "T00:00:00Z", "by", "day")
                            .get("/cameras/{id}/coverage", camera.id());

            assertThat(ofFleet(day, camera).get("recordedSeconds"))
                    .isEqualTo(own.<Object>path("rows[0].recordedSeconds"));
        }
    }

    @Test
    void refusesADayThatIsNone() {
        Api.admin()
                .queryParam("day", "2026-02-30")
                .get("/coverage")
                .then()
                .statusCode(400)
                .body("detail", equalTo("day must be a date, such as 2026-11-24"));
        Api.admin().queryParam("size", 26).get("/coverage").then().statusCode(400);
    }

    @Test
    void tellsOfSeveralCamerasAtOnce() {
        try (TestCamera one = TestCamera.register();
                TestCamera other = TestCamera.register()) {
            Response both =
                    Api.admin().queryParam("cameraId", one.id(), other.id()).get("/timeline");

            both.then().statusCode(200);
            assertThat(both.<List<Object>>path("items.cameraId").stream().map(String::valueOf))
                    .containsExactly(one.id(), other.id());
        }
    }

    @Test
    void refusesWhatCannotBeAsked() {
        try (TestCamera camera = TestCamera.register()) {
            assertThat(status(camera, "2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z"))
                    .isEqualTo(400);
            assertThat(status(camera, "2020-01-01T00:00:00Z", "2026-01-01T00:00:00Z"))
                    .isEqualTo(400);
            assertThat(Api.admin().get("/timeline").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void keepsBookmarks() {
        try (TestCamera camera = TestCamera.register()) {
            String at = Instant.now().minusSeconds(60).toString();
            Response made =
                    Api.admin(Map.of("from", at, "title", " White van ", "note", "Left.\nThen"))
                            .post("/cameras/{id}/bookmarks", camera.id());
            made.then().statusCode(201);
            Object id = made.path("id");

            Api.admin(Map.of("from", at, "title", "Red van"))
                    .put("/cameras/{id}/bookmarks/{bookmark}", camera.id(), id)
                    .then()
                    .statusCode(200);

            Response list = Api.admin().get("/cameras/{id}/bookmarks", camera.id());
            assertThat(list.<List<String>>path("items.title")).containsExactly("Red van");
            assertThat(list.<List<String>>path("items.author")).containsExactly("admin");
            Response timeline = Api.admin().get("/cameras/{id}/timeline", camera.id());
            assertThat(timeline.<List<String>>path("events.text")).containsExactly("Red van");
            Api.admin()
                    .delete("/cameras/{id}/bookmarks/{bookmark}", camera.id(), id)
                    .then()
                    .statusCode(204);
            assertThat(
                            Api.admin()
                                    .get("/cameras/{id}/bookmarks", camera.id())
                                    .<Integer>path("total"))
                    .isZero();
        }
    }

    /** On whichever page it is. */
    private static Map<String, Object> ofFleet(LocalDate day, TestCamera camera) {
        String cursor = "";
        do {
            Response page =
                    Api.admin()
                            .queryParams("day", day.toString(), "cursor", cursor)
                            .get("/coverage");
            page.then().statusCode(200);
            Map<String, Object> found =
                    page.path("items.find { it.cameraId == " + camera.id() + " }?.rows?.get(0)");
            if (found != null) {
                return found;
            }
            cursor = page.path("nextCursor");
        } while (cursor != null);
        throw new AssertionError("no coverage of camera " + camera.id());
    }

    private static int status(TestCamera camera, String from, String to) {
        return Api.admin()
                .queryParams("from", from, "to", to)
                .get("/cameras/{id}/timeline", camera.id())
                .statusCode();
    }

    private static Timeline awaitTold(TestCamera camera, Predicate<String> condition) {
        return await().atMost(TELLING_TIMEOUT)
                .until(
                        () -> Timeline.of(camera),
                        timeline -> condition.test(String.join(" ", timeline.told())));
    }
}
