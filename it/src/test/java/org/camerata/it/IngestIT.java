package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camerata.it.stack.Footage;
import org.camerata.it.stack.Media;
import org.camerata.it.stack.Publisher;
import org.camerata.it.stack.Segments;
import org.camerata.it.stack.Stack;
import org.camerata.it.stack.TestCamera;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may publish. */
class IngestIT {

    /** The media core waits at most 8 s for the answer to a key. */
    static final Duration REFUSAL_TIMEOUT = Duration.ofSeconds(12);

    /** The promise, from the answer to the order to the publisher's end. */
    static final Duration DROP_TIMEOUT = Duration.ofSeconds(2);

    static final Duration TAKE_OVER_TIMEOUT = Duration.ofSeconds(4);

    @TempDir Path directory;

    @Test
    void showsACameraOnlineWhileItPublishes() throws Exception {
        try (TestCamera camera = TestCamera.register()) {
            try (Publisher publisher = publish(camera)) {
                publisher.awaitFlow();
                camera.awaitStatus("ONLINE");
                assertThat(camera.get().<String>path("onlineSince")).isNotNull();
                await().until(() -> camera.get().<Boolean>path("recording"));
            }
            camera.awaitStatus("OFFLINE");
            assertThat(camera.get().<String>path("lastSeenAt")).isNotNull();
        }
    }

    @Test
    void refusesAWrongKey() throws Exception {
        try (TestCamera camera = TestCamera.register()) {
            String reversed = new StringBuilder(camera.key()).reverse().toString();
            assertRefused(camera.rtmpUrl().replace(camera.key(), reversed));
        }
    }

    @Test
    void refusesAMissingKey() throws Exception {
        assertRefused("rtmp://127.0.0.1:" + Stack.rtmpPort() + "/live/");
    }

    @Test
    void refusesThePublicNameOfAStreamForAKey() throws Exception {
        try (TestCamera camera = TestCamera.register()) {
            String name =
                    org.camerata.it.stack.HlsPath.parse(camera.liveUrls().path("hls")).stream();
            assertRefused("rtmp://127.0.0.1:" + Stack.rtmpPort() + "/live/" + name);
        }
    }

    @Test
    void doesNotLetArgumentsOverrideTheKey() throws Exception {
        try (TestCamera camera = TestCamera.register()) {
            assertRefused(
                    "rtmp://127.0.0.1:" + Stack.rtmpPort() + "/live/guess?name=" + camera.key());
        }
    }

    @Test
    void refusesADeactivatedCameraUntilItIsActiveAgain() throws Exception {
        try (TestCamera camera = TestCamera.register()) {
            camera.post("deactivate");
            assertRefused(camera.rtmpUrl());

            camera.post("activate");
            try (Publisher publisher = publish(camera)) {
                publisher.awaitFlow();
                camera.awaitStatus("ONLINE");
            }
        }
    }

    @Test
    void refusesADeletedCamera() throws Exception {
        TestCamera camera = TestCamera.register();
        camera.delete();

        assertRefused(camera.rtmpUrl());
    }

    @Test
    void endsTheStreamOfACameraThatIsDeactivated() throws Exception {
        try (TestCamera camera = TestCamera.register();
                Publisher publisher = publish(camera).awaitFlow()) {
            camera.awaitStatus("ONLINE").post("deactivate").then().statusCode(200);

            assertThat(publisher.awaitExit(DROP_TIMEOUT)).isNotZero();
            camera.awaitStatus("OFFLINE");
        }
    }

    @Test
    void endsTheStreamOfACameraThatIsDeleted() throws Exception {
        try (TestCamera camera = TestCamera.register();
                Publisher publisher = publish(camera).awaitFlow()) {
            camera.awaitStatus("ONLINE").delete().then().statusCode(204);

            assertThat(publisher.awaitExit(DROP_TIMEOUT)).isNotZero();
        }
    }

    @Test
    void letsACameraInAgainWhileItsOldConnectionIsHalfOpen() throws Exception {
        Path file = Media.sample(6);
        try (TestCamera camera = TestCamera.register();
                Publisher cut = publish(camera).awaitFrames(20)) {
            cut.freeze();
            try (Publisher returned = Publisher.start(camera.rtmpUrl(), file)) {
                await().atMost(TAKE_OVER_TIMEOUT).until(() -> returned.framesSent() > 10);
                returned.awaitSuccess(Duration.ofSeconds(20));
            }
            cut.thaw();
            assertThat(cut.awaitExit(REFUSAL_TIMEOUT)).isNotZero();

            List<String> recorded = Segments.frames(Segments.awaitComplete(camera), directory);
            assertThat(recorded).endsWith(Media.frames(file).toArray(String[]::new));
        }
    }

    @Test
    void losesNothingOfACameraThatComesAndGoes() throws Exception {
        Path file = Media.sample(1);
        List<String> published = new ArrayList<>();
        try (TestCamera camera = TestCamera.register()) {
            for (int visit = 0; visit < 4; visit++) {
                try (Publisher publisher = Publisher.start(camera.rtmpUrl(), file)) {
                    publisher.awaitSuccess(Duration.ofSeconds(20));
                }
                published.addAll(Media.frames(file));
            }

            Segments.await(camera, all -> all.size() >= 4);
            assertThat(Segments.frames(Segments.awaitComplete(camera), directory))
                    .isEqualTo(published);
        }
    }

    private static Publisher publish(TestCamera camera) throws IOException {
        return Publisher.startEndless(camera.rtmpUrl(), Media.sample(10));
    }

    private static void assertRefused(String rtmpUrl) throws Exception {
        Set<String> before = Footage.incoming();
        try (Publisher publisher = Publisher.startEndless(rtmpUrl, Media.sample(10))) {
            assertThat(publisher.awaitExit(REFUSAL_TIMEOUT)).isNotZero();
        }
        assertThat(before).containsAll(Footage.incoming());
    }
}
