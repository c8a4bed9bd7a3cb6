package org.camerata.nginx.module;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camerata.nginx.module.RunningModule.SECONDS_MAX;

import java.nio.file.Path;
import org.camerata.nginx.module.Backend.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 0011-on-publish-start.patch. */
class PublishStartTest {

    @TempDir Path home;
    Backend backend;
    RunningModule module;

    @BeforeEach
    void start() throws Exception {
        backend =
                new Backend(
                        call ->
                                "publish".equals(call.get("call"))
                                        ? Answer.rename("public")
                                        : Answer.status(403));
        module =
                new RunningModule(
                        home, "on_publish %1$s; on_publish_start %1$s;".formatted(backend.url()));
    }

    @AfterEach
    void stop() {
        backend.close();
        if (module != null) {
            module.close();
        }
    }

    @Test
    void tellsOnceThatTheFirstPictureHasCome() throws Exception {
        try (RtmpClient client = module.publishing("secret")) {
            client.send(RtmpClient.AUDIO, 0, Media.AAC_HEADER)
                    .send(RtmpClient.VIDEO, 0, Media.AVC_HEADER)
                    .send(RtmpClient.AUDIO, 0, Media.sound());
            awaitTimestamp(0);
            assertThat(backend.calls("publish_start")).isEmpty();

            client.send(RtmpClient.VIDEO, 40, Media.key(0, 100))
                    .send(RtmpClient.VIDEO, 80, Media.key(0, 100));
            awaitTimestamp(80);
            await().atMost(SECONDS_MAX, SECONDS)
                    .until(() -> !backend.calls("publish_start").isEmpty());
            assertThat(backend.calls("publish_start"))
                    .singleElement()
                    .satisfies(
                            call ->
                                    assertThat(call)
                                            .containsEntry("name", "public")
                                            .containsEntry("app", "live")
                                            .containsKeys("addr", "clientid")
                                            .doesNotContainValue("secret"));
            assertThat(module.stat()).contains("<publishing/>"); // whatever the answer
        }
    }

    @Test
    void tellsOfSoundWhenNoPictureComes() throws Exception {
        try (RtmpClient client = module.publishing("secret")) {
            client.send(RtmpClient.AUDIO, 0, Media.AAC_HEADER);
            await().atMost(SECONDS_MAX, SECONDS)
                    .until(
                            () -> {
                                client.send(RtmpClient.AUDIO, 20, Media.sound());
                                return backend.calls("publish_start").size() == 1;
                            });
        }
    }

    private void awaitTimestamp(int millis) {
        await().atMost(SECONDS_MAX, SECONDS)
                .until(() -> module.stat().contains("<timestamp>" + millis + "<"));
    }
}
