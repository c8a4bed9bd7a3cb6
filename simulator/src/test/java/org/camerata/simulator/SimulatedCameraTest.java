package org.camerata.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With the real ffmpeg and the real server, where they are installed. */
@Timeout(60)
class SimulatedCameraTest {

    static final Duration GROWTH_TIMEOUT = Duration.ofSeconds(25);
    static final long GROWN_BYTES = 50_000; // about a second of a demo picture

    @TempDir Path home;

    @BeforeEach
    void tools() {
        assumeTrue(NginxRtmp.installed(), "nginx with its RTMP module is not installed");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ffmpeg")), "ffmpeg is not installed");
        assumeTrue(Files.isReadable(Path.of(TestPicture.FONT)), "the font is not installed");
    }

    @Test
    void comesBackAfterTheServerWasAway() throws Exception {
        Path recording = home.resolve("cam.flv");
        NginxRtmp nginx = NginxRtmp.start(home, 0);
        try (SimulatedCamera camera = new SimulatedCamera(1, nginx.url("live", "cam"))) {
            camera.start();
            awaitGrowth(recording);
            nginx.close();
            Files.delete(recording);

            nginx = NginxRtmp.start(home, nginx.port());
            awaitGrowth(recording);
        } finally {
            nginx.close();
        }

        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
    }

    private static void awaitGrowth(Path file) {
        await().atMost(GROWTH_TIMEOUT)
                .until(() -> Files.exists(file) && Files.size(file) > GROWN_BYTES);
    }
}
