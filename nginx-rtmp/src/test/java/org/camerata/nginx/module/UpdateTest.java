package org.camerata.nginx.module;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camerata.nginx.module.RunningModule.SECONDS_MAX;

import java.nio.file.Path;
import org.camerata.nginx.module.Backend.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 0010-updates-only-refuse.patch. */
class UpdateTest {

    static final String DIRECTIVES = "on_publish %1$s; on_update %1$s; notify_update_timeout 50ms;";

    @TempDir Path home;

    @Test
    void keepsThePublisherThroughOutages() throws Exception {
        try (Backend backend = new Backend(call -> Answer.status(204));
                RunningModule module =
                        new RunningModule(home, DIRECTIVES.formatted(backend.url()));
                RtmpClient client = module.publishing("name")) {
            backend.judge = call -> Answer.status(503);
            awaitUpdates(backend, 3);
            backend.judge =
                    call -> {
                        SECONDS.sleep(2); // longer than netcall_timeout
                        return Answer.status(204);
                    };
            awaitUpdates(backend, 2);
            backend.leave();

            client.send(RtmpClient.VIDEO, 40, Media.AVC_HEADER);
            await().atMost(SECONDS_MAX, SECONDS)
                    .until(() -> module.stat().contains("<timestamp>40<"));
            assertThat(module.stat()).contains("<publishing/>");
        }
    }

    @Test
    void dropsAPublisherWhoIsRefused() throws Exception {
        try (Backend backend = new Backend(call -> Answer.status(204));
                RunningModule module =
                        new RunningModule(home, DIRECTIVES.formatted(backend.url()));
                RtmpClient client = module.publishing("name")) {
            backend.judge = call -> Answer.status(403);

            client.awaitEnd();
        }
    }

    private static void awaitUpdates(Backend backend, int more) {
        int before = backend.calls("update_publish").size();
        await().atMost(SECONDS_MAX, SECONDS)
                .until(() -> backend.calls("update_publish").size() >= before + more);
    }
}
