package org.camerata.nginx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has a signed path is asked for again while looking. */
class LiveAccessTest {

    static final String OTHER_STREAM = "0000000000000000";

    /** How long an answer holds, and a second for the test itself. */
    static final Duration ANSWER_HOLDS_MAX = Duration.ofSeconds(6);

    @TempDir Path home;
    RunningEdge edge;
    Client client;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Files.exists(RunningEdge.NGINX), "no nginx here");
        edge = new RunningEdge(home, Optional.empty(), List.of());
        client = new Client("http", edge.port);
    }

    @AfterEach
    void stop() {
        if (edge != null) {
            edge.close();
        }
    }

    int look(String viewer) throws Exception {
        return client.get(RunningEdge.signed(viewer, RunningEdge.STREAM)).statusCode();
    }

    void lookUntil(int status) {
        await().atMost(ANSWER_HOLDS_MAX).until(() -> look("s1") == status);
    }

    @Test
    void asksOnceForEachViewerAndStream() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(look("s1")).isEqualTo(200);
        }
        assertThat(edge.questions()).isEqualTo(1);

        look("s2");
        client.get(RunningEdge.signed("s1", OTHER_STREAM));
        assertThat(edge.questions()).isEqualTo(3);
    }

    @Test
    void asksWithTheSecretAndNothingOfTheCallers() throws Exception {
        client.get(
                RunningEdge.signed("s1", RunningEdge.STREAM),
                "Cookie",
                "CONSOLESID=1",
                "Authorization",
                "Bearer x");

        RunningEdge.Seen question = edge.seen.remove();
        assertThat(question.path())
                .isEqualTo(RunningEdge.ACCESS + "?viewer=s1&stream=" + RunningEdge.STREAM);
        assertThat(question.headers().get("X-Camerata-Secret")).containsExactly(Examples.SECRET);
        assertThat(question.headers()).doesNotContainKeys("Cookie", "Authorization");
    }

    @Test
    void refusesWhoMayNotLookAndAsksNotForAWrongSignature() throws Exception {
        edge.accessStatus = 403;

        EdgeTest.isProblem(
                client.get(RunningEdge.signed("s1", RunningEdge.STREAM)), 403, "forbidden");
        assertThat(edge.questions()).isEqualTo(1);

        String ofAnother = RunningEdge.signed("s1", RunningEdge.STREAM).replace("/s1/", "/s2/");
        assertThat(client.get(ofAnother).statusCode()).isEqualTo(403);
        assertThat(edge.questions()).isEqualTo(1);
    }

    /** Liberty looks itself whether the viewer may still see it, each time. */
    @Test
    void asksForAStillUnderTheSameSignature() throws Exception {
        String still =
                RunningEdge.signed("s1", RunningEdge.STREAM).replace("index.m3u8", "snapshot.jpg");
        assertThat(client.get(still, "Cookie", "CONSOLESID=1").statusCode()).isEqualTo(200);

        RunningEdge.Seen question = edge.seen.remove();
        assertThat(question.path())
                .isEqualTo("/api/v1/streaming/snapshot?viewer=s1&stream=" + RunningEdge.STREAM);
        assertThat(question.headers().get("X-Camerata-Secret")).containsExactly(Examples.SECRET);
        assertThat(question.headers()).doesNotContainKey("Cookie");

        assertThat(client.get(still.replace("/s1/", "/s2/")).statusCode()).isEqualTo(403);
        assertThat(edge.seen).isEmpty();
    }

    @Test
    void endsSoonAfterAccessEnded() throws Exception {
        assertThat(look("s1")).isEqualTo(200);

        edge.accessStatus = 403;
        lookUntil(403);
        edge.accessStatus = 204;
        lookUntil(200);
    }

    @Test
    void keepsWhoWasLetInWhileLibertyIsAwayAndNobodyElse() throws Exception {
        assertThat(look("s1")).isEqualTo(200);

        edge.stopLiberty();
        await().atMost(ANSWER_HOLDS_MAX.plusSeconds(1))
                .during(ANSWER_HOLDS_MAX)
                .until(() -> look("s1") == 200);
        HttpResponse<String> unknown = client.get(RunningEdge.signed("s2", RunningEdge.STREAM));

        EdgeTest.isProblem(unknown, 503, "application-away");
        assertThat(EdgeTest.header(unknown, "Retry-After")).isEqualTo("3");
    }
}
