package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.ConsoleSession;
import org.camerata.it.stack.Media;
import org.camerata.it.stack.Publisher;
import org.camerata.it.stack.Stack;
import org.camerata.it.stack.TestCamera;
import org.junit.jupiter.api.Test;

/** What is said of streams that are fine, and of those that are not. */
class QualityIT {

    /** Two samples, the first of which says nothing yet. */
    private static final Duration FIGURES_TIMEOUT = Duration.ofSeconds(20);

    /** The second key frame comes after 10 s; then a sample. */
    private static final Duration TROUBLE_TIMEOUT = Duration.ofSeconds(40);

    @Test
    void showsWhatArrives() throws Exception {
        try (TestCamera camera = TestCamera.register();
                Publisher publisher = publish(camera, Media.sample(10))) {
            publisher.awaitFlow();
            Response now = awaitFigures(camera);

            assertThat(now.<Integer>path("streams[0].figures.bitrateKbps")).isPositive();
            assertThat(now.<String>path("streams[0].figures.videoCodec")).isEqualTo("H264");
            assertThat(now.<Integer>path("streams[0].figures.width")).isEqualTo(320);
            assertThat(now.<String>path("streams[0].figures.audioCodec")).isEqualTo("AAC");
            assertThat(now.<List<?>>path("streams[0].troubles")).isEmpty();

            Response series = Api.admin().get("/cameras/{id}/quality/series", camera.id());
            assertThat(series.<String>path("resolution")).isEqualTo("raw");
            assertThat(series.<List<?>>path("points")).isNotEmpty();
        }
    }

    @Test
    void saysThatNothingArrives() {
        try (TestCamera camera = TestCamera.register()) {
            assertThat(now(camera).<Object>path("streams[0].figures")).isNull();
        }
    }

    @Test
    void flagsKeyFramesThatAreTooFarApart() throws Exception {
        assertFlagged(
                Media.withRareKeyFrames(),
                "KEY_FRAMES_RARE",
                "A key frame comes every 10.0 s only");
    }

    @Test
    void flagsBFrames() throws Exception {
        assertFlagged(Media.withBFrames(), "B_FRAMES", "The camera sends B-frames");
    }

    @Test
    void flagsSoundThatNoBrowserPlays() throws Exception {
        assertFlagged(
                Media.withTelephoneSound(),
                "AUDIO_CODEC_UNSUPPORTED",
                "The camera sends G.711 A-law audio");
    }

    private static void assertFlagged(Path file, String code, String sentence) throws Exception {
        try (TestCamera camera = TestCamera.register();
                Publisher publisher = publish(camera, file)) {
            publisher.awaitFlow();
            assumeMeasured(awaitFigures(camera));

            await().atMost(TROUBLE_TIMEOUT).until(troubles(camera), all -> all.contains(code));

            Response listed =
                    Api.admin()
                            .queryParam("cameraId", camera.id())
                            .queryParam("code", code)
                            .get("/troubles");
            assertThat(listed.<Integer>path("total")).isEqualTo(1);
            assertThat(listed.<String>path("items[0].sentence")).startsWith(sentence);
            assertThat(listed.<String>path("items[0].cameraName")).isEqualTo(camera.name());
            assertThat(troubles(camera).call()).containsExactly(code);
            assertThat(found(camera, true)).isEqualTo(1);
            assertThat(found(camera, false)).isZero();
            assertThat(camerasInTrouble()).contains(camera.name());
        }
    }

    private static int found(TestCamera camera, boolean inTrouble) {
        return Api.admin()
                .queryParam("q", camera.name())
                .queryParam("inTrouble", inTrouble)
                .get("/cameras")
                .path("total");
    }

    /** The console's list of them. */
    private static String camerasInTrouble() {
        return ConsoleSession.signIn("admin", Stack.adminPassword())
                .asks()
                .get("/cameras.xhtml?inTrouble=true")
                .asString();
    }

    /** Debian's module counts no frames. */
    private static void assumeMeasured(Response now) {
        assumeTrue(now.path("streams[0].figures.fps") != null, "the stock RTMP module runs");
    }

    private static Response awaitFigures(TestCamera camera) {
        return await().atMost(FIGURES_TIMEOUT)
                .until(() -> now(camera), now -> now.path("streams[0].figures") != null);
    }

    private static Callable<List<String>> troubles(TestCamera camera) {
        return () -> now(camera).path("streams[0].troubles.code");
    }

    private static Response now(TestCamera camera) {
        return Api.admin().get("/cameras/{id}/quality", camera.id());
    }

    private static Publisher publish(TestCamera camera, Path file) throws IOException {
        return Publisher.startEndless(camera.rtmpUrl(), file);
    }
}
