package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.ApiToken;
import org.camerata.it.stack.Media;
import org.camerata.it.stack.Person;
import org.camerata.it.stack.Publisher;
import org.camerata.it.stack.TestCamera;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Prometheus is told, with a token that may do nothing else. */
class MetricsIT {

    static final Path REFERENCE = Path.of("../docs/ref/metrics.md");
    static final Pattern SAMPLE =
            Pattern.compile("[a-z_][a-z0-9_]*(\\{([a-z]+=\"[^\"\\\\]*\",?)+})? [-+0-9.eEInfa]+");
    static final Duration NEWS_MAX = Duration.ofSeconds(15);

    static Person program;
    static ApiToken token;

    @BeforeAll
    static void aProgramMayReadTheSystem() {
        program = Person.program();
        token = program.token(List.of("system:read"));
    }

    @AfterAll
    static void itGoes() {
        program.close();
    }

    @Test
    void writesThePlainFormatWithoutBeingAsked() {
        Response answer = scrape("*/*");

        assertThat(answer.contentType()).startsWith("text/plain").contains("version=0.0.4");
        assertThat(answer.asString().lines())
                .allMatch(line -> line.startsWith("# ") || SAMPLE.matcher(line).matches());
    }

    @Test
    void writesOpenMetricsWhereThatIsPreferred() {
        Response answer =
                scrape("application/openmetrics-text;version=1.0.0;q=0.5,text/plain;q=0.2");

        assertThat(answer.contentType()).startsWith("application/openmetrics-text");
        assertThat(answer.asString()).endsWith("# EOF\n");
    }

    @Test
    void tellsEverythingThatTheReferencePromises() throws IOException {
        String told = scrape("text/plain").asString();

        try (Stream<String> lines = Files.lines(REFERENCE)) {
            assertThat(
                            lines.filter(line -> line.startsWith("| `"))
                                    .map(line -> line.split("`", -1)[1]))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(told).contains("# TYPE " + name));
        }
    }

    @Test
    void countsAPublisherThatComesAndGoes() throws Exception {
        double begun = figure("camerata_sessions_started_total");
        double left = figure("camerata_sessions_ended_total{reason=\"left\"}");
        double asked = figure("camerata_callbacks_total{kind=\"auth\",outcome=\"answered\"}");
        double answered = figure("camerata_callback_duration_seconds_count{kind=\"auth\"}");
        try (TestCamera camera = TestCamera.register()) {
            try (Publisher publisher = Publisher.startEndless(camera.rtmpUrl(), Media.sample(10))) {
                publisher.awaitFlow();
                camera.awaitStatus("ONLINE");

                assertThat(figure("camerata_publishers")).isPositive();
                assertThat(figure("camerata_cameras{status=\"online\"}")).isPositive();
                assertThat(figure("camerata_sessions_started_total")).isGreaterThan(begun);
                assertThat(figure("camerata_callbacks_total{kind=\"auth\",outcome=\"answered\"}"))
                        .isGreaterThan(asked);
                assertThat(figure("camerata_callback_duration_seconds_count{kind=\"auth\"}"))
                        .isGreaterThan(answered);
                assertThat(scrape("text/plain").asString())
                        .doesNotContain(camera.key(), camera.name());
            }
            await().atMost(NEWS_MAX)
                    .until(() -> figure("camerata_sessions_ended_total{reason=\"left\"}") > left);
        }
    }

    @Test
    void countsLogins() {
        double refused = figure("camerata_logins_total{outcome=\"refused\"}");

        Api.login("127.0.8.9", "nobody-of-that-name", "not a password").then().statusCode(401);

        assertThat(figure("camerata_logins_total{outcome=\"refused\"}")).isGreaterThan(refused);
    }

    private static Response scrape(String accept) {
        Response answer = token.asks().header("Accept", accept).get("/metrics");
        answer.then().statusCode(200);
        return answer;
    }

    private static double figure(String series) {
        return scrape("text/plain")
                .asString()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
                .findFirst()
                .orElseThrow();
    }
}
