package org.camerata.nginx.module;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camerata.nginx.module.RunningModule.SECONDS_MAX;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 0016-time-of-the-last-tag.patch. */
class RecordingTimeTest {

    static final int HEADER_BYTES = 13; // of a file without any tag

    @TempDir Path home;

    @Test
    void keepsTheTimeOfTheLastTagWhenTheFileIsClosed() throws Exception {
        FileTime longAgo = FileTime.from(Instant.parse("2026-01-01T12:00:00.123Z"));
        try (RunningModule module = new RunningModule(home, RecordingNamesTest.DIRECTIVES)) {
            Path file;
            try (RtmpClient client = module.publishing("name")) {
                client.send(RtmpClient.VIDEO, 0, Media.AVC_HEADER);
                client.send(RtmpClient.VIDEO, 0, Media.key(0, 100));
                file = module.recordings().get(0);
                await().atMost(SECONDS_MAX, SECONDS).until(() -> Files.size(file) > HEADER_BYTES);
                Files.setLastModifiedTime(file, longAgo); // as if it had been silent since
            }
            await().atMost(SECONDS_MAX, SECONDS)
                    .until(() -> !module.stat().contains("<publishing/>"));

            assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
        }
    }
}
