package org.camerata.nginx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the front door does by itself. */
class EdgeTest {

    static final String PORTAL = "https://portal.example";

    @TempDir Path home;
    RunningEdge edge;
    Client client;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Files.exists(RunningEdge.NGINX), "no nginx here");
        edge = new RunningEdge(home, Optional.empty(), List.of(PORTAL, "http://10.0.0.7:3000"));
        client = new Client("http", edge.port);
    }

    @AfterEach
    void stop() {
        if (edge != null) {
            edge.close();
        }
    }

    static String header(HttpResponse<String> answer, String name) {
        return String.join(" | ", answer.headers().allValues(name));
    }

    @Test
    void namesEachRequestAndTakesNoNameFromOutside() throws Exception {
        HttpResponse<String> answer = client.get("/api/v1/cameras", "X-Request-Id", "mine");

        assertThat(header(answer, "X-Request-Id")).matches("[0-9a-f]{32}");
        assertThat(edge.seen.remove().headers().get("X-Request-Id"))
                .containsExactly(header(answer, "X-Request-Id"));
    }

    @Test
    void tellsLibertyWhoCallsWhateverTheCallerSays() throws Exception {
        client.get(
                "/api/v1/cameras",
                "X-Forwarded-For",
                "203.0.113.9",
                "Forwarded",
                "for=203.0.113.9",
                "X-Forwarded-Proto",
                "https",
                "X-Camerata-Secret",
                "guess");

        var headers = edge.seen.remove().headers();
        assertThat(headers.get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.get("X-Forwarded-Proto")).containsExactly("http");
        assertThat(headers).doesNotContainKeys("Forwarded", "X-camerata-secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    X-Content-Type-Options; nosniff
                    X-Frame-Options; DENY
                    Referrer-Policy; no-referrer
                    Cross-Origin-Opener-Policy; same-origin
                    Cross-Origin-Resource-Policy; same-origin
                    """)
    void sendsItsHeadersOnEveryAnswer(String name, String value) throws Exception {
        for (String path : List.of("/api/v1/cameras", "/nothing", "/", "/hls/nothing")) {
            assertThat(header(client.get(path), name)).as(path).isEqualTo(value);
        }
    }

    @Test
    void asksBrowsersForNothingThatItDoesNotNeed() throws Exception {
        HttpResponse<String> answer = client.get("/console/");

        assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "microphone=()");
        assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
        assertThat(header(answer, "Set-Cookie")).contains("HttpOnly").doesNotContain("Secure");
    }

    @Test
    void refusesABodyAHeaderAndAUriThatAreTooLarge() throws Exception {
        HttpResponse<String> body =
                client.send("POST", "/api/v1/cameras", "x".repeat(1024 * 1024 + 1));
        HttpResponse<String> header =
                client.get("/api/v1/cameras", "X-Large", "x".repeat(9 * 1024));
        HttpResponse<String> uri = client.get("/api/v1/cameras?x=" + "x".repeat(9 * 1024));

        isProblem(body, 413, "body-too-large");
        isProblem(header, 431, "headers-too-large");
        isProblem(uri, 414, "uri-too-long");
        assertThat(edge.seen).isEmpty();
    }

    static void isProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .contains("\"urn:camerata:problem:" + code + "\"")
                .contains("\"status\":" + status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth",
                "record-done",
                "live-access",
                "live-access/",
                "live%2Daccess",
                "./live-access",
                "/live-access",
                "live-access;x=1",
                "live-access?viewer=s1&stream=k3v9q0z7m2x6c1b8"
            })
    void hidesWhatOnlyNginxMayCall(String operation) throws Exception {
        HttpResponse<String> answer = client.get("/api/v1/streaming/" + operation);

        isProblem(answer, 404, "not-found");
        assertThat(edge.seen).isEmpty();
    }

    @Test
    void letsScriptsOfNoOtherSiteLoadPicturesButThoseNamed() throws Exception {
        String path = RunningEdge.signed("s1", RunningEdge.STREAM);
        HttpResponse<String> named = client.get(path, "Origin", PORTAL);
        HttpResponse<String> other = client.get(path, "Origin", "https://portal.example.evil");

        assertThat(header(named, "Access-Control-Allow-Origin")).isEqualTo(PORTAL);
        assertThat(header(named, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(header(other, "Access-Control-Allow-Origin")).isEmpty();
        assertThat(header(other, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(other, "Vary")).contains("Origin");
    }

    @Test
    void leavesTheApisCorsToLiberty() throws Exception {
        HttpResponse<String> answer = client.get("/api/v1/cameras", "Origin", PORTAL);

        assertThat(header(answer, "Access-Control-Allow-Origin")).isEmpty();
        assertThat(header(answer, "Vary")).doesNotContain("Origin");
    }

    @Test
    void passesTheSocketOfLiveEventsOnWithItsTicket() throws Exception {
        client.get("/ws/events?ticket=once");
        RunningEdge.Seen seen = edge.seen.remove();

        assertThat(seen.path()).isEqualTo("/api/ws/events?ticket=once");
        assertThat(client.get("/ws/other").statusCode()).isEqualTo(404);
        assertThat(edge.seen).isEmpty();
    }

    @Test
    void answersThePreflightOfNamedSitesOnly() throws Exception {
        HttpResponse<String> named = preflight(PORTAL);

        assertThat(named.statusCode()).isEqualTo(204);
        assertThat(header(named, "Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
        assertThat(header(named, "Access-Control-Allow-Headers")).isEqualTo("Range");
        assertThat(header(preflight("https://other.example"), "Access-Control-Allow-Origin"))
                .isEmpty();
    }

    HttpResponse<String> preflight(String origin) throws IOException, InterruptedException {
        return client.send("OPTIONS", "/footage/1", "", "Origin", origin);
    }
}
