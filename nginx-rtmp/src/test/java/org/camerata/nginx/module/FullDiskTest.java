package org.camerata.nginx.module;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camerata.nginx.module.RunningModule.SECONDS_MAX;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 0006-close-a-failed-recording.patch. A bound on the size of files stands for the end of a disk.
 */
class FullDiskTest {

    static final int FRAME_BYTES = 9_000;
    static final int FRAMES = 60;
    static final int LIMIT_BLOCKS = 256; // of 512 bytes; nginx's log stays below it
    static final List<String> LIMITED =
            List.of("sh", "-c", "trap '' XFSZ; ulimit -f " + LIMIT_BLOCKS + "; exec \"$0\" \"$@\"");

    @TempDir Path home;

    @Test
    void closesTheFileOnceBehindItsLastWholeTag() throws Exception {
        try (RunningModule module =
                        new RunningModule(
                                home,
                                "record all; record_path @{home}/rec; record_interval 1h;"
                                        + " record_suffix -%s.flv; record_unique on;",
                                LIMITED);
                RtmpClient client = module.publishing("name")) {
            publishMoreThanFits(client);
            await().atMost(SECONDS_MAX, SECONDS)
                    .until(() -> module.stat().contains("<timestamp>" + (FRAMES - 1) * 40));

            assertThat(module.log()).noneMatch(line -> line.contains("Bad file descriptor"));
            assertThat(module.log().stream().filter(line -> line.contains("[crit]"))).hasSize(1);
            Path file = module.recordings().get(0);
            assertThat(Flv.timestamps(file)).isNotEmpty(); // fails on a tag cut short
        }
    }

    @Test
    void recordsAgainWhenItIsTold() throws Exception {
        try (RunningModule module =
                        new RunningModule(
                                home,
                                "record all; record_path @{home}/rec; record_interval 1h;"
                                        + " record_unique on;",
                                LIMITED);
                RtmpClient client = module.publishing("name")) {
            publishMoreThanFits(client);
            await().atMost(SECONDS_MAX, SECONDS)
                    .until(() -> module.stat().contains("<timestamp>" + (FRAMES - 1) * 40));
            Files.delete(module.recordings().get(0));

            assertThat(module.control("record/start", "name")).contains("name-");
            client.send(RtmpClient.VIDEO, FRAMES * 40, Media.key(0, FRAME_BYTES));
            await().atMost(SECONDS_MAX, SECONDS)
                    .until(() -> Files.size(module.recordings().get(0)) > FRAME_BYTES);
        }
    }

    private static void publishMoreThanFits(RtmpClient client) throws Exception {
        client.send(RtmpClient.VIDEO, 0, Media.AVC_HEADER);
        for (int frame = 0; frame < FRAMES; frame++) {
            client.send(RtmpClient.VIDEO, frame * 40L, Media.key(0, FRAME_BYTES));
        }
    }
}
