package org.camerata.nginx.module;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camerata.nginx.module.RunningModule.SECONDS_MAX;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 0005-hls-wait-video.patch. */
class HlsBeginningTest {

    static final int PACKET_BYTES = 188;
    static final int VIDEO_PID = 0x100;

    @TempDir Path home;

    @Test
    void beginsWithAPictureThoughSoundCameFirst() throws Exception {
        try (RunningModule module =
                        new RunningModule(
                                home,
                                "hls on; hls_path @{home}/hls; hls_nested on; hls_fragment 1s;"
                                        + " hls_wait_video on;");
                RtmpClient client = module.publishing("name")) {
            client.send(RtmpClient.AUDIO, 0, Media.AAC_HEADER);
            for (int time = 0; time < 3000; time += 20) {
                client.send(RtmpClient.AUDIO, time, Media.sound());
            }
            client.send(RtmpClient.VIDEO, 3000, Media.AVC_HEADER)
                    .send(RtmpClient.VIDEO, 3000, Media.inter(0))
                    .send(RtmpClient.VIDEO, 3040, Media.key(0, 100))
                    .send(RtmpClient.AUDIO, 4000, Media.sound())
                    .send(RtmpClient.AUDIO, 4020, Media.sound())
                    .send(RtmpClient.VIDEO, 4080, Media.key(0, 100));

            Path playlist = home.resolve("hls/name/index.m3u8");
            await().atMost(SECONDS_MAX, SECONDS).until(() -> Files.exists(playlist));
            String first =
                    Files.readAllLines(playlist).stream()
                            .filter(line -> line.endsWith(".ts"))
                            .findFirst()
                            .orElseThrow();
            assertThat(firstMediaPid(playlist.resolveSibling(first))).isEqualTo(VIDEO_PID);
        }
    }

    /** What follows the two tables that each fragment begins with. */
    private static int firstMediaPid(Path fragment) throws Exception {
        byte[] bytes = Files.readAllBytes(fragment);
        int start = 2 * PACKET_BYTES;
        return ((bytes[start + 1] & 0x1f) << 8) | (bytes[start + 2] & 0xff);
    }
}
