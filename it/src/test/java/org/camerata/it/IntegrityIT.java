package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camerata.it.stack.Problems.assertProblem;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.Commands;
import org.camerata.it.stack.Console;
import org.camerata.it.stack.Database;
import org.camerata.it.stack.Media;
import org.camerata.it.stack.PlaybackPage;
import org.camerata.it.stack.Publisher;
import org.camerata.it.stack.Segment;
import org.camerata.it.stack.Segments;
import org.camerata.it.stack.Stack;
import org.camerata.it.stack.TestCamera;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was recorded is proved; a bit that flips is found, and named. Each test puts it back. */
class IntegrityIT {

    private static final Duration VERIFY_TIMEOUT = Duration.ofSeconds(90);
    private static final Duration SCRUB_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration PUBLISH_TIMEOUT = Duration.ofSeconds(30);

    private static TestCamera camera;
    private static Segment segment;

    /** By its path: others may have recorded the very same bytes. */
    private static Path file;

    @BeforeAll
    static void somethingIsRecorded() throws Exception {
        camera = TestCamera.register();
        try (Publisher publisher = Publisher.start(camera.rtmpUrl(), Media.sample(3))) {
            publisher.awaitSuccess(PUBLISH_TIMEOUT);
        }
        segment = Segments.awaitComplete(camera).get(0);
        String path =
                Database.OWNER.query("select file_path from recording where id = " + segment.id());
        file = Stack.home().resolve("footage/hot").resolve(path.strip());
    }

    @AfterAll
    static void theCameraGoes() throws IOException {
        camera.close();
    }

    @Test
    void linksWhatWasRecorded() {
        Response chain = Api.admin().get("/cameras/{id}/chain", camera.id());

        assertThat(chain.statusCode()).isEqualTo(200);
        assertThat(chain.<String>path("items[0].sha256")).isEqualTo(segment.sha256());
        assertThat(chain.<Integer>path("items[-1].sequence")).isEqualTo(1);
        assertThat(chain.<String>path("items[-1].previousHash")).isEqualTo("0".repeat(64));
        assertThat(chain.<String>path("items[0].hash")).matches("[0-9a-f]{64}");
    }

    @Test
    void handsOutItsPublicKey() {
        Response key = Api.admin().get("/integrity/public-key");

        assertThat(key.statusCode()).isEqualTo(200);
        assertThat(key.asString()).startsWith("-----BEGIN PUBLIC KEY-----");
    }

    @Test
    void knowsNoRootOfADayBeforeItWasThere() {
        assertProblem(Api.admin().get("/integrity/roots/1999-12-31"), 404);
        assertProblem(Api.admin().get("/integrity/roots/yesterday"), 404);
        assertThat(Api.admin().get("/integrity/roots").statusCode()).isEqualTo(200);
    }

    @Test
    void findsABitThatFlippedUntilItIsPutBack() throws IOException {
        byte[] genuine = Files.readAllBytes(file);
        byte[] flipped = genuine.clone();
        flipped[genuine.length / 2] ^= 1;
        try {
            Files.write(file, flipped);

            assertNamed("CONTENT_DIFFERS", verify("--hashes"));
            awaitIntegrity("MISMATCH");
            assertThat(Api.admin().get("/integrity").<Integer>path("mismatches")).isPositive();
            assertThat(
                            Api.admin()
                                    .get("/integrity/mismatches")
                                    .<List<Object>>path("items.recordingId"))
                    .extracting(Object::toString)
                    .contains(segment.id());
            assertThat(marks()).contains("ALTERED");
            assertSaidWhilePlayed();
            assertThat(Api.admin().get("/dashboard/stats").<List<String>>path("warnings.code"))
                    .contains("FOOTAGE_ALTERED");
        } finally {
            Files.write(file, genuine);
        }
        awaitIntegrity("VERIFIED");
        assertThat(marks()).doesNotContain("ALTERED");
        assertNotNamed(verify("--hashes"));
    }

    private static void assertSaidWhilePlayed() {
        try (Console console = Console.open().signIn()) {
            new PlaybackPage(console, camera, segment.startedAt().plusSeconds(1));
            PlaywrightAssertions.assertThat(console.page().locator(".footage-warning"))
                    .hasText("Its file is not what it was when it was recorded");
        }
    }

    private static List<String> marks() {
        return Api.admin().get("/cameras/{id}/timeline", camera.id()).path("events.kind");
    }

    @Test
    void findsAFileThatIsLonger() throws IOException {
        byte[] genuine = Files.readAllBytes(file);
        try {
            Files.write(file, new byte[1], StandardOpenOption.APPEND);

            assertNamed("SIZE_DIFFERS", verify());
        } finally {
            Files.write(file, genuine);
        }
        assertNotNamed(verify());
    }

    @Test
    void repairsARowWhoseFileWentAndCame() throws IOException {
        Path elsewhere = file.resolveSibling("elsewhere");
        Files.move(file, elsewhere);
        try {
            assertNamed("FILE_MISSING", verify());
            assertThat(segment.get().<String>path("state")).isEqualTo("COMPLETE"); // a dry run

            verify("--repair", "--max-change", "100");
            assertThat(segment.get().<String>path("state")).isEqualTo("MISSING");
        } finally {
            Files.move(elsewhere, file);
        }
        assertNamed("FILE_BACK", verify());
        verify("--repair", "--max-change", "100");
        assertThat(segment.get().<String>path("state")).isEqualTo("COMPLETE");
        awaitIntegrity("VERIFIED"); // what was restored is read soon
        assertNotNamed(verify());
    }

    @Test
    void repairsNothingIfTooMuchWouldChange() throws IOException {
        Path elsewhere = file.resolveSibling("elsewhere-too");
        Files.move(file, elsewhere);
        try {
            Commands.Outcome outcome = verify("--repair", "--max-change", "0");

            assertThat(outcome.exitCode()).as(outcome.output()).isEqualTo(3);
            assertThat(segment.get().<String>path("state")).isEqualTo("COMPLETE");
        } finally {
            Files.move(elsewhere, file);
        }
    }

    /** A reading that was asked for, so that none comes in between later. */
    private static void awaitIntegrity(String state) {
        String before = segment.get().path("verifiedAt");
        assertThat(Api.admin().post("/recordings/{id}/verify", segment.id()).statusCode())
                .isEqualTo(202);
        await().atMost(SCRUB_TIMEOUT)
                .until(() -> !Objects.equals(before, segment.get().<String>path("verifiedAt")));
        assertThat(segment.get().<String>path("integrity")).isEqualTo(state);
    }

    private static void assertNamed(String problem, Commands.Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.output()).isEqualTo(1);
        assertThat(problems(outcome)).contains(problem);
    }

    /** Others may have altered something of their own meanwhile. */
    private static void assertNotNamed(Commands.Outcome outcome) {
        assertThat(problems(outcome)).as(outcome.output()).isEmpty();
    }

    private static List<String> problems(Commands.Outcome outcome) {
        return JsonPath.from(outcome.output())
                .getList(
                        "findings.findAll { it.recordingId.toString() == '"
                                + segment.id()
                                + "' }.problem");
    }

    private static Commands.Outcome verify(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of(Stack.command().toString(), "verify", "--json"));
        all.addAll(List.of(words));
        return Commands.run(VERIFY_TIMEOUT, all);
    }
}
