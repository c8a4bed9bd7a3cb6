package org.camerata.nginx.module;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camerata.nginx.module.RunningModule.SECONDS_MAX;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 0017-write-packets-together.patch. */
class HlsWritesTest {

    static final int PICTURE_BYTES = 200_000; // more than is written at once
    static final int PACKETS = PICTURE_BYTES / HlsBeginningTest.PACKET_BYTES;
    static final int WRITES_MAX = 20; // playlists and the log among them

    @TempDir Path home;

    @Test
    void writesAPictureWithAFewWritesAndAllOfIt() throws Exception {
        try (RunningModule module =
                        new RunningModule(
                                home,
                                "hls on; hls_path @{home}/hls; hls_nested on; hls_fragment 1s;");
                RtmpClient client = module.publishing("name")) {
            long before = module.writes();
            client.send(RtmpClient.VIDEO, 0, Media.AVC_HEADER)
                    .send(RtmpClient.VIDEO, 0, Media.key(0, PICTURE_BYTES))
                    .send(RtmpClient.VIDEO, 2000, Media.key(0, 100));
            Path playlist = home.resolve("hls/name/index.m3u8");
            await().atMost(SECONDS_MAX, SECONDS).until(() -> Files.exists(playlist));

            assertThat(module.writes() - before).isLessThan(WRITES_MAX);
            byte[] fragment = Files.readAllBytes(playlist.resolveSibling("0.ts"));
            assertThat(fragment.length % HlsBeginningTest.PACKET_BYTES).isZero();
            assertThat(fragment.length / HlsBeginningTest.PACKET_BYTES).isGreaterThan(PACKETS);
            for (int at = 0; at < fragment.length; at += HlsBeginningTest.PACKET_BYTES) {
                assertThat(fragment[at]).as("packet at %d", at).isEqualTo((byte) 0x47);
            }
        }
    }
}
