package org.camerata.nginx.module;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.camerata.nginx.module.Backend.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 0008-recorders-that-stay-off.patch. */
class RecorderSwitchTest {

    static final int INTERVAL_MILLIS = 50;
    static final String DIRECTIVES =
            "on_publish %s; record all; record_path @{home}/rec; record_interval "
                    + INTERVAL_MILLIS
                    + "ms; record_suffix -%%s.flv;";

    @TempDir Path home;

    @Test
    void recordsNothingOfWhatIsNotToBeRecorded() throws Exception {
        try (Backend backend = new Backend(call -> new Answer(204, "X-Camerata-Record", "off"));
                RunningModule module =
                        new RunningModule(home, DIRECTIVES.formatted(backend.url()));
                RtmpClient client = module.publishing("name")) {
            publishSomeIntervals(module, client);

            assertThat(module.recordings()).isEmpty();
            assertThat(module.control("record/start", "name")).contains("/rec/name");
            assertThat(module.recordings()).hasSize(1);
        }
    }

    @Test
    void doesNotBeginAgainWhatWasStopped() throws Exception {
        try (Backend backend = new Backend(call -> Answer.status(204));
                RunningModule module =
                        new RunningModule(home, DIRECTIVES.formatted(backend.url()));
                RtmpClient client = module.publishing("name")) {
            module.control("record/stop", "name");
            int recordings = module.recordings().size();
            publishSomeIntervals(module, client);

            assertThat(module.recordings()).hasSize(recordings);
        }
    }

    /** Waits by nginx's own clock. */
    private static void publishSomeIntervals(RunningModule module, RtmpClient client)
            throws Exception {
        client.send(RtmpClient.VIDEO, 0, Media.AVC_HEADER);
        long began = System.nanoTime();
        int frames = 0;
        while (System.nanoTime() - began < SECONDS.toNanos(1) + INTERVAL_MILLIS) {
            client.send(RtmpClient.VIDEO, 40L * frames++, Media.key(0, 100));
            module.stat();
        }
    }
}
