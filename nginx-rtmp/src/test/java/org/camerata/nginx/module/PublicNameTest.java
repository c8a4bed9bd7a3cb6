package org.camerata.nginx.module;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camerata.nginx.module.RunningModule.SECONDS_MAX;

import java.nio.file.Files;
import java.nio.file.Path;
import org.camerata.nginx.module.Backend.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 0004-ask-before-hls.patch. */
class PublicNameTest {

    static final String DIRECTIVES =
            "on_publish %s; hls on; hls_path @{home}/hls; hls_nested on; hls_fragment 100ms;"
                    + " record all; record_path @{home}/rec;";

    @TempDir Path home;

    @Test
    void callsEverythingByTheNameThatTheAnswerGave() throws Exception {
        try (Backend backend = new Backend(call -> Answer.rename("public"));
                RunningModule module =
                        new RunningModule(home, DIRECTIVES.formatted(backend.url()));
                RtmpClient client = module.publishing("secret")) {
            client.send(RtmpClient.VIDEO, 0, Media.AVC_HEADER)
                    .send(RtmpClient.VIDEO, 0, Media.key(0, 100))
                    .send(RtmpClient.VIDEO, 1000, Media.key(0, 100));

            await().atMost(SECONDS_MAX, SECONDS)
                    .until(() -> Files.exists(home.resolve("hls/public/index.m3u8")));
            assertThat(home.resolve("hls/secret")).doesNotExist();
            assertThat(module.recordings()).containsExactly(home.resolve("rec/public.flv"));
            assertThat(module.stat()).contains("<name>public").doesNotContain("secret");
            assertThat(module.control("drop/publisher", "public")).isEqualTo("1");
        }
    }

    @Test
    void makesNothingOfWhoIsNotLetIn() throws Exception {
        try (Backend backend = new Backend(call -> Answer.status(403));
                RunningModule module =
                        new RunningModule(home, DIRECTIVES.formatted(backend.url()));
                RtmpClient client = module.connected()) {
            client.publish("secret")
                    .send(RtmpClient.VIDEO, 0, Media.AVC_HEADER)
                    .send(RtmpClient.VIDEO, 0, Media.key(0, 100))
                    .awaitEnd();

            assertThat(home.resolve("hls")).isEmptyDirectory();
            assertThat(home.resolve("rec")).isEmptyDirectory();
        }
    }
}
