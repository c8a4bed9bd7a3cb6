package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.it.stack.Problems.assertEdgeProblem;
import static org.camerata.it.stack.Problems.assertProblem;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.camerata.it.stack.Api;
import org.junit.jupiter.api.Test;

/** Every error is problem+json, whoever makes it. */
class ProblemsIT {

    @Test
    void answersMalformedJsonWith400() {
        Response response =
                Api.admin().contentType(ContentType.JSON).body("{\"name\": ").post("/cameras");

        assertProblem(response, 400);
    }

    @Test
    void answersJsonOfTheWrongShapeWith400() {
        Response response = Api.admin().contentType(ContentType.JSON).body("[1]").post("/cameras");

        assertProblem(response, 400);
    }

    @Test
    void answersAnEmptyBodyWith400() {
        assertProblem(Api.admin().contentType(ContentType.JSON).post("/cameras"), 400);
    }

    @Test
    void answersTheWrongMediaTypeWith415() {
        Response response = Api.admin().contentType("text/plain").body("name").post("/cameras");

        assertProblem(response, 415);
    }

    @Test
    void answersTheWrongMethodWith405() {
        Response response = Api.admin(Map.of()).patch("/cameras");

        assertProblem(response, 405);
    }

    @Test
    void answersAnUnknownPathWith404() {
        assertProblem(Api.admin().get("/nothing/of/the/kind"), 404);
    }

    @Test
    void answersAnUnknownIdWith404() {
        assertProblem(Api.admin().get("/cameras/{id}", 999_999_999), 404);
        assertProblem(Api.admin().get("/recordings/{id}", 999_999_999), 404);
    }

    @Test
    void answersAnIdThatIsNoNumberWith404() {
        assertProblem(Api.admin().get("/cameras/first"), 404);
    }

    @Test
    void namesTheWrongFieldWithoutRepeatingItsValue() {
        String value = "ZZSECRETZZ".repeat(60);
        Response response =
                Api.admin(Map.of("name", "Gate", "serialNumber", value)).post("/cameras");

        assertProblem(response, 400);
        assertThat(response.<String>path("detail")).contains("serialNumber");
        assertThat(response.asString()).doesNotContain("ZZSECRETZZ");
    }

    @Test
    void refusesADateThatIsNoneWithoutRepeatingIt() {
        Response response = Api.admin().queryParam("from", "ZZSECRETZZ").get("/recordings");

        assertProblem(response, 400);
        assertThat(response.<String>path("detail")).doesNotContain("ZZSECRETZZ");
    }

    @Test
    void refusesAPageThatIsTooLarge() {
        assertProblem(Api.admin().queryParam("size", 100_000).get("/cameras"), 400);
    }

    @Test
    void refusesACursorThatItNeverGave() {
        assertProblem(Api.admin().queryParam("cursor", "nonsense").get("/cameras"), 400);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        Response response = Api.admin(Map.of("name", "x".repeat(2 << 20))).post("/cameras");

        assertEdgeProblem(response, 413);
    }

    @Test
    void answersAnUnknownLivePictureWithAProblem() {
        Response response = Api.anonymous().basePath("").get("/hls/nothing");

        assertEdgeProblem(response, 404);
    }
}
