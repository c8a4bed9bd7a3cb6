package org.camerata.nginx.module;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camerata.nginx.module.RunningModule.SECONDS_MAX;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.camerata.nginx.module.Backend.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 0003-one-publication-a-connection.patch. */
class PublicationTest {

    @TempDir Path home;

    @Test
    void endsAConnectionThatPublishesTwice() throws Exception {
        try (Backend backend = new Backend(call -> Answer.status(204));
                RunningModule module =
                        new RunningModule(home, "on_publish " + backend.url() + ";");
                RtmpClient client = module.publishing("first")) {
            client.publish("second").awaitEnd();

            assertThat(backend.calls("publish")).hasSize(1);
            await().atMost(SECONDS_MAX, SECONDS)
                    .until(() -> !module.stat().contains("<name>first"));
        }
    }

    @Test
    void recordsNothingOfASecondPublisher() throws Exception {
        try (RunningModule module =
                        new RunningModule(
                                home,
                                "record all; record_path @{home}/rec; record_suffix -%s.flv;");
                RtmpClient first = module.publishing("name");
                RtmpClient second = module.connected()) {
            second.publish("name").awaitEnd();

            first.send(RtmpClient.VIDEO, 0, Media.AVC_HEADER);
            assertThat(module.recordings()).hasSize(1);
        }
    }

    @Test
    void doesNotBeginWhatWasClosedBeforeTheAnswerCame() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (Backend backend =
                        new Backend(
                                call -> {
                                    if ("publish".equals(call.get("call"))) {
                                        closed.await();
                                    }
                                    return Answer.status(204);
                                });
                RunningModule module =
                        new RunningModule(
                                home,
                                "on_publish %1$s; on_publish_done %1$s;".formatted(backend.url()));
                RtmpClient client = module.connected()) {
            client.publish("name").deleteStream();
            await().atMost(SECONDS_MAX, SECONDS)
                    .until(() -> backend.calls("publish_done").size() == 1);
            closed.countDown();

            // Answered after the question before it, as nginx has one thread.
            RtmpClient other = module.connected();
            other.publish("other").awaitText("NetStream.Publish.Start");
            assertThat(module.stat()).contains("<name>other").doesNotContain("<name>name");
            other.close();
        }
    }
}
