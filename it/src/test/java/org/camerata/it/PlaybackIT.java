package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camerata.it.stack.Problems.assertProblem;

import io.restassured.response.Response;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.CameraGroup;
import org.camerata.it.stack.Media;
import org.camerata.it.stack.Person;
import org.camerata.it.stack.Playlist;
import org.camerata.it.stack.Playlist.Fragment;
import org.camerata.it.stack.Publisher;
import org.camerata.it.stack.Segments;
import org.camerata.it.stack.TestCamera;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Footage by time: a camera published 25 s, cut every 10 s, went away, and came back for 10 s with
 * another encoder, before any of these tests.
 */
class PlaybackIT {

    static final int FIRST_SECONDS = 25;
    static final int SECOND_SECONDS = 10;

    /** How far behind now the footage that is being written can be played. */
    static final Duration BEHIND_MAX = Duration.ofSeconds(7);

    /** Within so long, what is taken away is taken. */
    static final Duration REVOKED_WITHIN = Duration.ofSeconds(10);

    @TempDir static Path directory;

    static TestCamera camera;
    static Instant begun;
    static Instant ended;
    static Duration behind;

    @BeforeAll
    static void aCameraHasPublishedTwice() throws Exception {
        camera = TestCamera.register();
        begun = Instant.now().minusSeconds(1);
        try (Publisher publisher = Publisher.start(camera.rtmpUrl(), Media.sample(FIRST_SECONDS))) {
            publisher.awaitFrames(Media.FRAMES_PER_SECOND * (FIRST_SECONDS - 5));
            List<Fragment> sofar = Playlist.of(camera, begun, Instant.now()).fragments();
            behind = Duration.between(sofar.get(sofar.size() - 1).end(), Instant.now());
            publisher.awaitSuccess(Duration.ofSeconds(FIRST_SECONDS + 20));
        }
        Segments.await(camera, all -> all.size() >= 3);
        Segments.awaitComplete(camera);
        try (Publisher publisher = Publisher.start(camera.rtmpUrl(), Media.withBFrames())) {
            publisher.awaitSuccess(Duration.ofSeconds(SECOND_SECONDS + 20));
        }
        Segments.await(camera, all -> all.size() >= 4);
        Segments.awaitComplete(camera);
        ended = Instant.now();
    }

    @AfterAll
    static void itIsRemoved() {
        camera.close();
    }

    static Playlist all() {
        return Playlist.of(camera, begun, ended);
    }

    @Test
    void playsEveryFrameOnceAndInOrder() throws Exception {
        List<String> published = new ArrayList<>(Media.frames(Media.sample(FIRST_SECONDS)));
        published.addAll(Media.frames(Media.withBFrames()));

        assertThat(all().frames(directory)).isEqualTo(published);
    }

    @Test
    void saysWhereItDoesNotGoOnAndWhenEachPartArrived() {
        Playlist list = all();

        assertThat(list.breaks()).isEqualTo(list.parts().size() - 1).isGreaterThanOrEqualTo(3);
        List<Fragment> fragments = list.fragments();
        for (int i = 1; i < fragments.size(); i++) {
            assertThat(fragments.get(i).at()).isAfter(fragments.get(i - 1).at());
        }
        assertThat(fragments.get(0).at()).isBetween(begun, begun.plusSeconds(10));
        Fragment last = fragments.get(fragments.size() - 1);
        assertThat(last.end()).isBetween(ended.minusSeconds(30), ended.plusSeconds(1));
    }

    @Test
    void reachesUpToSecondsBeforeNowWhileItIsWritten() {
        assertThat(behind).isLessThan(BEHIND_MAX);
    }

    @Test
    void beginsWithTheKeyFrameBeforeTheRange() {
        Instant from = all().fragments().get(1).at().plusMillis(500);
        List<Fragment> some = Playlist.of(camera, from, from.plusSeconds(2)).fragments();

        assertThat(some.get(0).at()).isBetween(from.minusSeconds(1), from);
        assertThat(some.get(some.size() - 1).end()).isBetween(from, from.plusSeconds(4));
    }

    @Test
    void playsKeyPicturesAlone() throws Exception {
        String address = Playlist.address(camera, begun, ended, "keyPicturesUrl");
        List<String> pictures = Playlist.at(address).frames(directory);

        assertThat(pictures).hasSizeBetween(FIRST_SECONDS, FIRST_SECONDS + SECOND_SECONDS + 2);
        assertThat(all().frames(directory)).containsAll(pictures);
    }

    @Test
    void givesThePlainListToWhoHasAToken() {
        Response list =
                Api.admin()
                        .queryParam("from", begun.toString())
                        .queryParam("to", ended.toString())
                        .get("/cameras/{id}/playback.m3u8", camera.id());

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.asString()).contains("\n/footage/play/").endsWith("#EXT-X-ENDLIST\n");
    }

    @Test
    void hasNothingWhereNothingWasRecorded() {
        Playlist list = Playlist.of(camera, begun.minusSeconds(60), begun.minusSeconds(30));

        assertThat(list.fragments()).isEmpty();
    }

    @Test
    void opensNothingBesideTheRange() {
        List<Fragment> every = all().fragments();
        Instant from = every.get(0).at();
        Fragment granted = Playlist.of(camera, from, from.plusSeconds(2)).fragments().get(0);
        String later = every.get(2).address().getPath();
        String file = later.substring(later.lastIndexOf('/') + 1);

        assertProblem(Api.anonymous().get(granted.address().resolve(file)), 404);
        assertProblem(Api.anonymous().get(changed(granted.address(), 5, "999999")), 403);
        assertProblem(Api.anonymous().get(changed(granted.address(), 4, "0-9999999999999")), 403);
    }

    /** Another part of the path, counted from its end. */
    private static URI changed(URI address, int fromEnd, String part) {
        List<String> parts = new ArrayList<>(List.of(address.getPath().split("/", -1)));
        parts.set(parts.size() - 1 - fromEnd, part);
        return address.resolve(String.join("/", parts));
    }

    @Test
    void endsWithWhatWasTaken() {
        try (Person viewer = Person.of("VIEWER");
                CameraGroup group = CameraGroup.of(camera)) {
            viewer.grant(group, List.of("camera:read", "recording:view"));
            String address =
                    viewer.asks()
                            .queryParam("from", begun.toString())
                            .queryParam("to", ended.toString())
                            .get("/cameras/{id}/playback", camera.id())
                            .path("url");
            Fragment fragment = Playlist.at(address).fragments().get(0);
            assertThat(fragment.get().statusCode()).isEqualTo(200);

            viewer.asks().post("/auth/logout").then().statusCode(204);

            await().atMost(REVOKED_WITHIN)
                    .until(() -> fragment.get().statusCode(), status -> status == 403);
            assertProblem(Api.anonymous().get(URI.create(address)), 403);
        }
    }

    @Test
    void showsAStillOfEachMoment() {
        Instant moment = all().fragments().get(1).at();
        Response still = still(moment);

        assertThat(still.statusCode()).isEqualTo(200);
        assertThat(still.contentType()).isEqualTo("image/jpeg");
        assertThat(still.asByteArray()).startsWith(0xff, 0xd8);
        assertProblem(still(begun.minusSeconds(60)), 404);
    }

    private static Response still(Instant at) {
        return Api.admin()
                .queryParam("at", at.toString())
                .get("/cameras/{id}/footage-still", camera.id());
    }

    @Test
    void refusesRangesThatCannotBePlayed() {
        for (Map<String, String> range :
                List.of(
                        Map.of("from", begun.toString()),
                        Map.of("from", "yesterday", "to", ended.toString()),
                        Map.of("from", ended.toString(), "to", begun.toString()),
                        Map.of(
                                "from",
                                ended.minus(Duration.ofHours(25)).toString(),
                                "to",
                                ended.toString()))) {
            Response response =
                    Api.admin().queryParams(range).get("/cameras/{id}/playback", camera.id());

            assertProblem(response, 400);
        }
    }
}
