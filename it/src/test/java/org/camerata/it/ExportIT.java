package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camerata.it.stack.Problems.assertProblem;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.Commands;
import org.camerata.it.stack.LiveSocket;
import org.camerata.it.stack.Media;
import org.camerata.it.stack.Publisher;
import org.camerata.it.stack.Segments;
import org.camerata.it.stack.TestCamera;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Footage that is taken out is all there, and proved. */
class ExportIT {

    private static final Duration MADE_WITHIN = Duration.ofSeconds(30);
    private static final Duration CHECKED_WITHIN = Duration.ofSeconds(30);
    private static final Duration PUBLISH_TIMEOUT = Duration.ofSeconds(40);
    private static final Path VERIFIER = Path.of("..", "verify", "target", "camerata-verify.jar");
    private static final int SECONDS = 14; // more than one segment

    @TempDir static Path directory;
    private static TestCamera camera;
    private static Instant begun;
    private static Instant ended;

    @BeforeAll
    static void somethingIsRecorded() throws Exception {
        camera = TestCamera.register();
        begun = Instant.now();
        try (Publisher publisher = Publisher.start(camera.rtmpUrl(), Media.sample(SECONDS))) {
            publisher.awaitSuccess(PUBLISH_TIMEOUT);
        }
        camera.awaitStatus("OFFLINE");
        Segments.awaitComplete(camera);
        ended = Instant.now();
    }

    @AfterAll
    static void theCameraGoes() {
        camera.close();
    }

    @Test
    void holdsEveryFrameOnceAndInOrder() throws Exception {
        Object id = ready(begun, ended);
        int parts = Api.admin().get("/exports/{id}", id).<List<Object>>path("parts").size();

        List<String> frames = new ArrayList<>();
        for (int number = 1; number <= parts; number++) {
            Response mp4 = Api.admin().get("/exports/{id}/parts/{n}", id, number);
            frames.addAll(Media.frames(file(number + ".mp4", mp4)));
        }

        assertThat(frames).isEqualTo(Media.frames(Media.sample(SECONDS)));
    }

    @Test
    void isIntactUntilSomebodyAltersIt() throws Exception {
        Object id = ready(begun, ended);
        Path zip = file("export.zip", Api.admin().get("/exports/{id}/download", id));

        assertThat(verify(zip).exitCode()).as(verify(zip).output()).isZero();

        byte[] bytes = Files.readAllBytes(zip);
        bytes[bytes.length / 2] ^= 1;
        Files.write(zip, bytes);
        Commands.Outcome altered = verify(zip);
        assertThat(altered.exitCode()).isEqualTo(1);
        assertThat(altered.output()).contains(".mp4");
    }

    @Test
    void goesOnWithADownloadThatWasBrokenOff() throws Exception {
        Object id = ready(begun, ended);
        String url = Api.admin().get("/exports/{id}/signed-url", id).path("url");
        byte[] whole = Api.anonymous().get(url).asByteArray();
        int half = whole.length / 2;

        Response rest = Api.anonymous().header("Range", "bytes=" + half + "-").get(url);

        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.asByteArray()).isEqualTo(Arrays.copyOfRange(whole, half, whole.length));
        assertProblem(Api.anonymous().get(url.replace("/export/s", "/export/s0")), 403);
    }

    @Test
    void isToldOfUntilItIsReady() {
        try (LiveSocket socket = LiveSocket.open(Api.admin())) {
            socket.subscribeTo("exports");
            Object id = request(begun, ended).path("id");

            await().atMost(MADE_WITHIN)
                    .until(
                            () ->
                                    socket.frames().stream()
                                            .filter(f -> id.equals(f.get("data.exportId")))
                                            .anyMatch(f -> "READY".equals(f.get("data.state"))));
        }
    }

    @Test
    void takesWhatIsBeingRecordedAtTheMoment() throws Exception {
        try (TestCamera live = TestCamera.register();
                Publisher publisher =
                        Publisher.startEndless(live.rtmpUrl(), Media.sample(10)).awaitFrames(60)) {
            Object id = ready(live, Instant.now().minusSeconds(4), Instant.now());

            assertThat(Api.admin().get("/exports/{id}", id).<List<Object>>path("parts")).hasSize(1);
            Response mp4 = Api.admin().get("/exports/{id}/parts/1", id);
            assertThat(Media.frames(file("live.mp4", mp4))).isNotEmpty();
            assertThat(publisher.isRunning()).isTrue();
        }
    }

    @Test
    void saysWhatIsMissing() {
        Object id = ready(begun.minusSeconds(100), ended);

        assertThat(
                        Api.admin()
                                .get("/exports/{id}", id)
                                .<Number>path("cameras[0].gapSeconds")
                                .doubleValue())
                .isGreaterThan(95);
    }

    @Test
    void refusesWhatCannotBe() {
        assertProblem(request(ended, begun), 400);
        assertProblem(request(begun, begun.plus(Duration.ofDays(8))), 400);
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        assertProblem(request(tomorrow, tomorrow.plusSeconds(60)), 400);
        assertProblem(Api.admin().get("/exports/{id}", 999_999_999), 404);
    }

    @Test
    void goesWhenItIsDeleted() {
        Object id = ready(begun, ended);
        String url = Api.admin().get("/exports/{id}/signed-url", id).path("url");

        Api.admin().delete("/exports/{id}", id).then().statusCode(204);

        assertProblem(Api.admin().get("/exports/{id}", id), 404);
        assertProblem(Api.anonymous().get(url), 404);
    }

    private static Response request(Instant from, Instant to) {
        return request(camera, from, to);
    }

    private static Response request(TestCamera of, Instant from, Instant to) {
        return Api.admin(
                        Map.of(
                                "cameraIds", List.of(Long.valueOf(of.id())),
                                "from", from.toString(),
                                "to", to.toString(),
                                "reason", "Case 7"))
                .post("/exports");
    }

    private static Object ready(Instant from, Instant to) {
        return ready(camera, from, to);
    }

    private static Object ready(TestCamera of, Instant from, Instant to) {
        Object id = request(of, from, to).then().statusCode(201).extract().path("id");
        await().atMost(MADE_WITHIN)
                .until(() -> Api.admin().get("/exports/{id}", id).path("state").equals("READY"));
        return id;
    }

    private static Path file(String name, Response content) throws IOException {
        assertThat(content.statusCode()).isEqualTo(200);
        return Files.write(directory.resolve(name), content.asByteArray());
    }

    private static Commands.Outcome verify(Path zip) throws IOException {
        return Commands.run(
                CHECKED_WITHIN, List.of("java", "-jar", VERIFIER.toString(), zip.toString()));
    }
}
