package org.camerata.it.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Map;

/** What every error answer must look like (RFC 9457). */
public final class Problems {

    private Problems() {}

    /** Fails unless the answer is a complete problem with this status. */
    public static void assertProblem(Response response, int status) {
        assertEdgeProblem(response, status);
        assertThat(response.<String>path("instance")).startsWith("/");
    }

    /** As above, but made by the edge, which repeats no path: under /hls a path is a secret. */
    public static void assertEdgeProblem(Response response, int status) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        Map<String, Object> problem = response.jsonPath().getMap("$");
        assertThat(problem).containsKeys("type", "title", "status", "detail");
        assertThat(problem).containsEntry("status", status);
        assertThat((String) problem.get("title")).isNotBlank();
        assertThat((String) problem.get("detail")).isNotBlank();
    }
}
