package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camerata.it.stack.Problems.assertEdgeProblem;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.Console;
import org.camerata.it.stack.HlsPath;
import org.camerata.it.stack.Media;
import org.camerata.it.stack.Publisher;
import org.camerata.it.stack.Secrets;
import org.camerata.it.stack.Stack;
import org.camerata.it.stack.TestCamera;
import org.camerata.it.stack.Video;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Live pictures: one camera publishes while all of these tests watch. */
class LiveIT {

    /** Two fragments of a second, and the relay's first key frame. */
    static final Duration FIRST_PICTURE_TIMEOUT = Duration.ofSeconds(15);

    static final double GREY_DIFFERENCE_MIN = 1.0;

    static TestCamera camera;
    static Publisher publisher;

    @BeforeAll
    static void aCameraPublishes() throws Exception {
        camera = TestCamera.register();
        publisher = Publisher.startEndless(camera.rtmpUrl(), Media.sample(60)).awaitFlow();
        long start = System.nanoTime();
        await().atMost(FIRST_PICTURE_TIMEOUT).until(() -> get(hls().url()).statusCode() == 200);
        System.out.printf("HLS %.1f s after the first frame%n", (System.nanoTime() - start) / 1e9);
    }

    @AfterAll
    static void itEnds() throws Exception {
        publisher.close();
        camera.close();
    }

    @Test
    void tellsWhereACameraCanBeWatched() {
        Response urls = camera.liveUrls();

        assertThat(urls.statusCode()).isEqualTo(200);
        assertThat(urls.<String>path("rtmp")).isEqualTo(camera.rtmpUrl());
        assertThat(urls.<String>path("hls")).startsWith(Stack.http() + "/hls/");
        assertThat(Instant.parse(urls.path("expiresAt"))).isAfter(Instant.now());
    }

    @Test
    void hidesTheKeyFromThoseWhoWatch() {
        assertThat(hls().url()).doesNotContain(camera.key());
        assertThat(get(hls().url()).asString()).doesNotContain(camera.key());
    }

    @Test
    void leadsFromTheApiToThePlaylist() {
        Response response = Api.admin().get("/streaming/camera/{id}/hls", camera.id());

        assertThat(response.statusCode()).isIn(200, 302, 303, 307);
    }

    @Test
    void servesFragmentsUnderTheSignatureOfThePlaylist() {
        assertThat(get(hls().url()).contentType()).startsWith("application/vnd.apple.mpegurl");
        List<String> fragments = fragments(hls());
        assertThat(fragments).isNotEmpty();

        Response fragment = get(hls().withFile(fragments.get(fragments.size() - 1)).url());
        assertThat(fragment.statusCode()).isEqualTo(200);
        assertThat(fragment.contentType()).startsWith("video/mp2t");
        assertThat(fragment.asByteArray()[0]).isEqualTo((byte) 0x47);
    }

    @Test
    void showsPicturesThatCanBeDecoded() throws Exception {
        List<String> fragments = fragments(hls());
        String newest = fragments.get(fragments.size() - 1);

        assertThat(Media.decodedFrameCount(hls().withFile(newest).url())).isPositive();
    }

    /**
     * A player that was given sound alone at first stays black: it cannot add the picture later.
     */
    @Test
    void beginsWithAPicture() throws Exception {
        try (TestCamera fresh = TestCamera.register();
                Publisher source = Publisher.startEndless(fresh.rtmpUrl(), Media.sample(60))) {
            source.awaitFlow();
            HlsPath playlist = HlsPath.parse(fresh.liveUrls().path("hls"));
            await().atMost(FIRST_PICTURE_TIMEOUT)
                    .until(() -> get(playlist.url()).statusCode() == 200);
            String first = fragments(playlist).get(0);

            assertThat(Media.decodedFrameCount(playlist.withFile(first).url())).isPositive();
        }
    }

    @Test
    void refusesAForgedSignature() {
        HlsPath hls = hls();
        char first = hls.signature().charAt(0) == 'A' ? 'B' : 'A';

        Response response = get(hls.withSignature(first + hls.signature().substring(1)).url());

        assertEdgeProblem(response, 403);
    }

    @Test
    void refusesAnExpiryThatWasPutOff() {
        long later = Long.parseLong(hls().expiry()) + 1_000_000;

        assertEdgeProblem(get(hls().withExpiry(Long.toString(later)).url()), 403);
    }

    @Test
    void refusesAnAddressThatHasExpired() throws Exception {
        String past = Long.toString(Instant.now().getEpochSecond() - 5);
        HlsPath hls = hls();

        HlsPath expired = hls.withExpiry(past).withSignature(Secrets.hlsSignature(hls, past));

        assertEdgeProblem(get(expired.url()), 410);
    }

    @Test
    void refusesTheSignatureOfAnotherCamera() {
        try (TestCamera other = TestCamera.register()) {
            String foreign = HlsPath.parse(other.liveUrls().path("hls")).stream();

            assertEdgeProblem(get(hls().withStream(foreign).url()), 403);
        }
    }

    @Test
    void refusesASignatureThatWasGivenToAnother() {
        String other = "s" + "0".repeat(32);

        assertEdgeProblem(get(hls().withViewer(other).url()), 403);
    }

    @Test
    void servesNoOtherFileUnderASignature() {
        assertThat(get(hls().withFile("../../etc/passwd").url()).statusCode()).isIn(400, 403, 404);
        assertThat(get(hls().withFile("%2e%2e/index.m3u8").url()).statusCode()).isIn(400, 403, 404);
    }

    @Test
    void playsInABrowser() {
        try (Console console = Console.open().signIn()) {
            console.visit("camera.xhtml?id=" + camera.id());
            Video video = new Video(console.page(), "liveVideo").awaitSeconds(1);
            console.page().waitForSelector("#liveVideo[data-state=live]");

            double time = video.currentTime();
            List<Integer> picture = video.picture();
            assertThat(mean(picture)).as("brightness, so that it is not black").isGreaterThan(20);

            video.awaitSeconds(time + 2);
            assertThat(difference(picture, video.picture())).isGreaterThan(GREY_DIFFERENCE_MIN);
        }
    }

    @Test
    void saysInTheBrowserThatACameraIsOffline() {
        try (TestCamera silent = TestCamera.register();
                Console console = Console.open().signIn()) {
            console.visit("camera.xhtml?id=" + silent.id());

            console.page().waitForSelector("#liveVideo[data-state=offline]", attached());
        }
    }

    private static com.microsoft.playwright.Page.WaitForSelectorOptions attached() {
        return new com.microsoft.playwright.Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }

    private static List<String> fragments(HlsPath playlist) {
        return get(playlist.url()).asString().lines().filter(line -> line.endsWith(".ts")).toList();
    }

    private static HlsPath hls() {
        return HlsPath.parse(camera.liveUrls().path("hls"));
    }

    private static Response get(String url) {
        return Api.anonymous().basePath("").urlEncodingEnabled(false).get(url);
    }

    private static double mean(List<Integer> grey) {
        return grey.stream().mapToInt(Integer::intValue).average().orElseThrow();
    }

    /** Mean of the differences point by point, from 0 to 255. */
    private static double difference(List<Integer> one, List<Integer> other) {
        double sum = 0;
        for (int i = 0; i < one.size(); i++) {
            sum += Math.abs(one.get(i) - other.get(i));
        }
        return sum / one.size();
    }
}
