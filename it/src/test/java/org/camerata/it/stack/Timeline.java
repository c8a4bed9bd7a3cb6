package org.camerata.it.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * What the API tells of a camera's time; that it is exactly the time is looked at each time.
 *
 * @param knownUntil up to here the spans reach
 */
public record Timeline(Instant knownUntil, List<Span> spans) {

    /** All of what a test does, and some time before. */
    private static final Duration TEST_LENGTH = Duration.ofMinutes(15);

    /**
     * A stretch of it.
     *
     * @param what {@code FOOTAGE}, or the reason of the gap
     * @param by null where nobody decided it
     */
    public record Span(Instant from, Instant to, String what, String by, String detail) {

        public Duration length() {
            return Duration.between(from, to);
        }

        private static Span from(Map<String, ?> json) {
            boolean footage = json.get("kind").equals("FOOTAGE");
            return new Span(
                    Instant.parse((String) json.get("from")),
                    Instant.parse((String) json.get("to")),
                    footage ? "FOOTAGE" : (String) json.get("reason"),
                    (String) json.get("by"),
                    (String) json.get("detail"));
        }
    }

    /** A camera's, since before the test that made it. */
    public static Timeline of(TestCamera camera) {
        Instant from = Instant.now().minus(TEST_LENGTH).truncatedTo(ChronoUnit.MILLIS);
        Response response =
                Api.admin()
                        .queryParam("from", from.toString())
                        .get("/cameras/{id}/timeline", camera.id());
        response.then().statusCode(200);
        List<Map<String, ?>> spans = response.path("spans");
        Timeline timeline =
                new Timeline(
                        Instant.parse(response.path("knownUntil")),
                        spans.stream().map(Span::from).toList());
        timeline.demandExact(Instant.parse(response.path("from")));
        return timeline;
    }

    /** What it is, one after the other, without what is awaited for a moment. */
    public List<String> told() {
        return spans.stream().map(Span::what).filter(what -> !what.equals("STARTING")).toList();
    }

    public Duration lengthOf(String what) {
        return spans.stream()
                .filter(span -> span.what().equals(what))
                .map(Span::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    public Span first(String what) {
        return spans.stream().filter(span -> span.what().equals(what)).findFirst().orElseThrow();
    }

    /** L1, and that each gap has a reason. */
    private void demandExact(Instant from) {
        Instant end = from;
        for (Span span : spans) {
            assertThat(span.from()).isEqualTo(end);
            assertThat(span.to()).isAfter(span.from());
            assertThat(span.what()).isNotEqualTo("UNEXPLAINED");
            end = span.to();
        }
        assertThat(end).isEqualTo(knownUntil);
    }
}
