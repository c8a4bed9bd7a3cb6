package org.camerata.nginx.module;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camerata.nginx.module.RunningModule.SECONDS_MAX;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 0007-record-names-that-never-collide.patch. */
class RecordingNamesTest {

    static final String DIRECTIVES =
            "record all; record_path @{home}/rec; record_unique connection; record_suffix .flv;";

    @TempDir Path home;

    @Test
    void givesEachConnectionAFileOfItsOwnWithinOneSecond() throws Exception {
        try (RunningModule module = new RunningModule(home, DIRECTIVES)) {
            for (int time = 0; time < 3; time++) {
                module.publishing("name").close();
                await().atMost(SECONDS_MAX, SECONDS)
                        .until(() -> !module.stat().contains("<publishing/>"));
            }

            assertThat(module.recordings())
                    .hasSize(3)
                    .allSatisfy(
                            file ->
                                    assertThat(file.getFileName().toString())
                                            .matches("name-\\d{13}-\\d+\\.flv"));
        }
    }

    @Test
    void givesEachBeginningOnOneConnectionAFileOfItsOwn() throws Exception {
        try (RunningModule module = new RunningModule(home, DIRECTIVES);
                RtmpClient client = module.publishing("name")) {
            for (int time = 0; time < 20; time++) {
                module.control("record/stop", "name");
                module.control("record/start", "name");
            }
            client.send(RtmpClient.VIDEO, 0, Media.AVC_HEADER);

            assertThat(module.recordings()).hasSize(21);
            assertThat(module.log()).noneMatch(line -> line.contains("[crit]"));
        }
    }
}
