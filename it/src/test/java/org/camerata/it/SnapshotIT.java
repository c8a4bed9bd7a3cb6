package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camerata.it.stack.Problems.assertEdgeProblem;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.CameraGroup;
import org.camerata.it.stack.Media;
import org.camerata.it.stack.Person;
import org.camerata.it.stack.Publisher;
import org.camerata.it.stack.TestCamera;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Stills of a camera that publishes. */
class SnapshotIT {

    static final Duration FIRST_PICTURE_TIMEOUT = Duration.ofSeconds(30);
    static final Duration NEXT_PICTURE_TIMEOUT = Duration.ofSeconds(40);
    static final Duration AGE_MAX = Duration.ofSeconds(30);

    static TestCamera camera;
    static Publisher publisher;

    @BeforeAll
    static void aCameraPublishes() throws Exception {
        camera = TestCamera.register(false);
        publisher = Publisher.startEndless(camera.rtmpUrl(), Media.sample(60)).awaitFlow();
        await().atMost(FIRST_PICTURE_TIMEOUT).until(() -> still().statusCode() == 200);
    }

    @AfterAll
    static void itEnds() throws Exception {
        publisher.close();
        camera.close();
    }

    static Response still() {
        return Api.admin().get("/cameras/{id}/snapshot", camera.id());
    }

    @Test
    void isASmallFreshJpeg() throws IOException {
        Response still = still();

        assertThat(still.contentType()).isEqualTo("image/jpeg");
        assertThat(still.header("Cache-Control")).startsWith("private");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(still.asByteArray()));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(320, 180);
        assertThat(takenAt(still)).isAfter(Instant.now().minus(AGE_MAX));
    }

    @Test
    void isRenewedWhileSomebodyAsks() {
        Instant first = takenAt(still());

        await().atMost(NEXT_PICTURE_TIMEOUT).until(() -> takenAt(still()).isAfter(first));
    }

    @Test
    void isNotSentTwice() {
        await().atMost(NEXT_PICTURE_TIMEOUT)
                .until(
                        () ->
                                Api.admin()
                                                .header(
                                                        "If-Modified-Since",
                                                        still().header("Last-Modified"))
                                                .get("/cameras/{id}/snapshot", camera.id())
                                                .statusCode()
                                        == 304);
    }

    @Test
    void isGivenUnderASignedAddressToo() {
        String address = camera.liveUrls().path("snapshot");

        Response still = get(address);
        assertThat(still.statusCode()).isEqualTo(200);
        assertThat(still.contentType()).isEqualTo("image/jpeg");
        assertThat(still.headers().getValues("Cache-Control")).containsExactly("private, no-cache");
        assertEdgeProblem(
                get(address.replace("/hls/", "/hls/A").replaceFirst("A(.{21}).", "A$1")), 403);
    }

    @Test
    void isNothingToThoseOfAnotherGroup() {
        try (TestCamera other = TestCamera.register(false);
                CameraGroup group = CameraGroup.of(other);
                Person stranger = Person.of("VIEWER").grant(group, CameraGroup.EVERYTHING)) {
            Response refused = stranger.asks().get("/cameras/{id}/snapshot", camera.id());

            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(refused.<String>path("type")).contains("camera-not-found");
        }
    }

    @Test
    void isGoneFromASignedAddressOnceItsViewerMaySeeNothing() {
        try (CameraGroup group = CameraGroup.of(camera);
                Person viewer = Person.of("VIEWER")) {
            List<Long> grant =
                    group.grantTo(Map.of("userId", viewer.id()), List.of("live:view"), null);
            String address =
                    viewer.asks().get("/streaming/camera/{id}/urls", camera.id()).path("snapshot");
            assertThat(get(address).statusCode()).isEqualTo(200);

            Api.admin().delete("/grants/{id}", grant.get(0)).then().statusCode(204);

            await().atMost(Duration.ofSeconds(5)).until(() -> get(address).statusCode() == 403);
        }
    }

    @Test
    void isNotThereBeforeTheFirstPicture() {
        try (TestCamera dark = TestCamera.register(false)) {
            Response none = Api.admin().get("/cameras/{id}/snapshot", dark.id());

            assertThat(none.statusCode()).isEqualTo(404);
            assertThat(none.<String>path("type")).contains("snapshot-not-found");
        }
    }

    private static Response get(String address) {
        return RestAssured.given().urlEncodingEnabled(false).get(address);
    }

    private static Instant takenAt(Response still) {
        return ZonedDateTime.parse(
                        still.header("Last-Modified"), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
    }
}
