package org.camerata.nginx.module;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camerata.nginx.module.RunningModule.SECONDS_MAX;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 0009-keep-timestamps.patch. */
class TimestampsTest {

    static final int WRAP = 0x1000000;

    @TempDir Path home;

    @Test
    void keepsTheDistancesOfFramesBehindAClockThatWrapped() throws Exception {
        try (RunningModule module =
                        new RunningModule(home, "record all; record_path @{home}/rec;");
                RtmpClient client = module.publishing("name")) {
            client.send(RtmpClient.VIDEO, WRAP - 80, Media.AVC_HEADER)
                    .send(RtmpClient.VIDEO, WRAP - 80, Media.key(0, 100))
                    .send(RtmpClient.VIDEO, WRAP - 40, Media.inter(0))
                    .send(RtmpClient.VIDEO, 0, Media.inter(0))
                    .send(RtmpClient.VIDEO, 40, Media.inter(0));
            Path file = home.resolve("rec/name.flv");
            await().atMost(SECONDS_MAX, SECONDS)
                    .until(() -> Files.exists(file) && Flv.timestamps(file).size() == 5);

            assertThat(Flv.timestamps(file)).endsWith(0, 40, 80 - WRAP, 120 - WRAP);
        }
    }

    @Test
    void movesSoundThatIsALittleEarly() throws Exception {
        try (RunningModule module =
                        new RunningModule(home, "record all; record_path @{home}/rec;");
                RtmpClient client = module.publishing("name")) {
            client.send(RtmpClient.VIDEO, 1000, Media.AVC_HEADER)
                    .send(RtmpClient.AUDIO, 980, Media.AAC_HEADER)
                    .send(RtmpClient.VIDEO, 1000, Media.key(0, 100))
                    .send(RtmpClient.AUDIO, 980, Media.sound());
            Path file = home.resolve("rec/name.flv");
            await().atMost(SECONDS_MAX, SECONDS)
                    .until(() -> Files.exists(file) && Flv.timestamps(file).size() >= 4);

            assertThat(Flv.timestamps(file)).containsOnly(0);
        }
    }
}
