package org.camerata.nginx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdgeTlsTest {

    @TempDir Path home;

    @BeforeEach
    void requireNginx() {
        assumeTrue(Files.exists(RunningEdge.NGINX), "no nginx here");
    }

    RunningEdge edge(boolean isTrusted) throws Exception {
        return new RunningEdge(home, Optional.of(TestCertificate.in(home, isTrusted)), List.of());
    }

    @Test
    void tellsBrowsersToInsistOnATrustedCertificate() throws Exception {
        try (RunningEdge edge = edge(true)) {
            HttpResponse<String> answer = new Client("https", edge.port).get("/console/");

            assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(EdgeTest.header(answer, "Strict-Transport-Security"))
                    .isEqualTo("max-age=31536000");
        }
    }

    @Test
    void doesNotLockBrowsersOutWithOneThatNobodyTrusts() throws Exception {
        try (RunningEdge edge = edge(false)) {
            HttpResponse<String> answer = new Client("https", edge.port).get("/console/");

            assertThat(EdgeTest.header(answer, "Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void makesCookiesSecureAndSaysSoToLiberty() throws Exception {
        try (RunningEdge edge = edge(true)) {
            HttpResponse<String> answer = new Client("https", edge.port).get("/console/");

            assertThat(EdgeTest.header(answer, "Set-Cookie")).contains("HttpOnly", "; Secure");
            assertThat(edge.seen.remove().headers().get("X-Forwarded-Proto"))
                    .containsExactly("https");
        }
    }

    @Test
    void sendsWhoComesByHttpOnToHttps() throws Exception {
        try (RunningEdge edge = edge(true)) {
            HttpResponse<String> answer =
                    new Client("http", edge.port).get("/console/cameras.xhtml?page=2");

            assertThat(answer.statusCode()).isEqualTo(308);
            assertThat(EdgeTest.header(answer, "Location"))
                    .isEqualTo("https://localhost:" + edge.port + "/console/cameras.xhtml?page=2");
            assertThat(EdgeTest.header(answer, "Strict-Transport-Security")).isEmpty();
            assertThat(edge.seen).isEmpty();
        }
    }
}
