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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.CameraGroup;
import org.camerata.it.stack.Console;
import org.camerata.it.stack.Media;
import org.camerata.it.stack.Person;
import org.camerata.it.stack.PlaybackPage;
import org.camerata.it.stack.Playlist;
import org.camerata.it.stack.Playlist.Fragment;
import org.camerata.it.stack.TestCamera;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Footage by time, in the API and in the console. */
class PlaybackIT {

    /** How far behind now the footage that is being written can be played. */
    static final Duration BEHIND_MAX = Duration.ofSeconds(7);

    /** Within so long, what is taken away is taken. */
    static final Duration REVOKED_WITHIN = Duration.ofSeconds(10);

    @TempDir static Path directory;

    static PublishedTwice published;
    static TestCamera camera;
    static Instant begun;
    static Instant ended;
    static Console console;

    @BeforeAll
    static void aCameraHasPublishedTwice() throws Exception {
        published = PublishedTwice.now();
        camera = published.camera();
        begun = published.begun();
        ended = published.ended();
        console = Console.open().signIn();
    }

    @AfterAll
    static void itIsRemoved() {
        console.close();
        published.close();
    }

    static Playlist all() {
        return published.list();
    }

    @Test
    void playsEveryFrameOnceAndInOrder() throws Exception {
        List<String> sent =
                new ArrayList<>(Media.frames(Media.sample(PublishedTwice.FIRST_SECONDS)));
        sent.addAll(Media.frames(Media.withBFrames()));

        assertThat(all().frames(directory)).isEqualTo(sent);
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
        assertThat(published.behind()).isLessThan(BEHIND_MAX);
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

        assertThat(pictures).hasSizeBetween(PublishedTwice.FIRST_SECONDS, 40);
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

    @Test
    void theConsolePlaysAcrossTheBorderOfTwoRecordings() {
        Instant border = all().parts().get(1).fragments().get(0).at();
        PlaybackPage page = new PlaybackPage(console, camera, border.minusSeconds(3));

        page.play().awaitMoment(border.plusSeconds(2));
    }

    @Test
    void theConsoleGoesOverAGapToAnotherEncoder() {
        Gap gap = gap();
        PlaybackPage page = new PlaybackPage(console, camera, gap.from().minusSeconds(2));

        page.play().awaitNotice("Nothing was recorded until");
        page.awaitMoment(gap.to().plusSeconds(1));
    }

    @Test
    void theConsoleSaysWhyThereIsNothing() {
        PlaybackPage page = new PlaybackPage(console, camera, gap().from().plusSeconds(2));

        assertThat(page.awaitNote()).startsWith("The camera was offline");
    }

    /** While the camera was away. */
    private record Gap(Instant from, Instant to) {}

    private static Gap gap() {
        List<Fragment> fragments = all().fragments();
        return IntStream.range(1, fragments.size())
                .mapToObj(i -> new Gap(fragments.get(i - 1).end(), fragments.get(i).at()))
                .max(Comparator.comparing(gap -> Duration.between(gap.from(), gap.to())))
                .orElseThrow();
    }

    @Test
    void theConsolePlaysKeyPicturesAtHighSpeed() {
        Instant first = all().fragments().get(0).at();
        PlaybackPage page = new PlaybackPage(console, camera, first.plusSeconds(1));

        page.speed("8").play().awaitMoment(first.plusSeconds(18));
    }

    /** Clocks go back: an hour comes twice. Forward: one is left out. */
    @Test
    void theConsoleKnowsTheNightsInWhichClocksChange() {
        PlaybackPage page = new PlaybackPage(console, camera, begun.plusSeconds(5));

        assertThat(hours(page, "Europe/Berlin", "2026-10-25T00:00:00Z"))
                .containsExactly("02:00", "02:00", "03:00");
        assertThat(hours(page, "Europe/Berlin", "2026-03-29T00:00:00Z"))
                .containsExactly("01:00", "03:00", "04:00");
        assertThat(hours(page, "America/New_York", "2026-11-01T05:00:00Z"))
                .containsExactly("01:00", "01:00", "02:00");
        assertThat(hours(page, "America/New_York", "2026-03-08T06:00:00Z"))
                .containsExactly("01:00", "03:00", "04:00");
        assertThat(hours(page, "Australia/Lord_Howe", "2026-04-04T14:00:00Z")) // by half an hour
                .containsExactly("01:00", "02:00", "03:00");
        assertThat(hours(page, "Australia/Lord_Howe", "2026-10-03T14:30:00Z"))
                .containsExactly("01:00", "03:00", "04:00");
        assertThat(
                        page.timesOf(
                                "[times.fromInput('Europe/Berlin', '2026-10-25T02:30:00'),"
                                        + " times.fromInput('Europe/Berlin', '2026-03-29T02:30:00')]"
                                        + ".map(at => new Date(at).toISOString())"))
                .isEqualTo(List.of("2026-10-25T00:30:00.000Z", "2026-03-29T01:30:00.000Z"));
    }

    /** The marks of the next hours, one an hour. */
    private static List<String> hours(PlaybackPage page, String zone, String from) {
        return page
                .timesOf(
                        "marks.ticks('%s', Date.parse('%s'), Date.parse('%s') + 9e6, {millis: 36e5})"
                                        .formatted(zone, from, from)
                                + ".map(mark => mark.label)")
                .stream()
                .map(String::valueOf)
                .toList();
    }
}
