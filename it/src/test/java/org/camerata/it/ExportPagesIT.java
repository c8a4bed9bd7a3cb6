package org.camerata.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.Console;
import org.camerata.it.stack.Person;
import org.camerata.it.stack.PlaybackPage;
import org.camerata.it.stack.TestCamera;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports, as people make them in the console. */
class ExportPagesIT {

    /** Exports are made one at a time; others of this run may come first. */
    static final double MADE_WITHIN_MILLIS = Duration.ofMinutes(1).toMillis();

    static final String ROW = "[id='listForm:rows_data'] tr";

    @TempDir static Path directory;

    static PublishedTwice published;
    static TestCamera camera;
    static Instant begun;
    static Console console;
    static Page page;

    @BeforeAll
    static void aCameraHasPublished() throws Exception {
        published = PublishedTwice.now();
        camera = published.camera();
        begun = published.list().fragments().get(0).at();
        console = Console.open().signIn();
        page = console.page();
    }

    @AfterAll
    static void itIsRemoved() {
        console.close();
        published.close();
    }

    @AfterEach
    void exportsAreRemoved() {
        Api.admin()
                .get("/exports")
                .jsonPath()
                .getList("items", Map.class)
                .forEach(one -> Api.admin().delete("/exports/{id}", one.get("id")));
    }

    @Test
    void exportsWhatIsMarkedAndTellsHowFarItIs() throws Exception {
        new PlaybackPage(console, camera, begun.plusSeconds(2));
        for (String key : List.of("i", "ArrowRight", "o", "x")) { // five seconds from there
            page.keyboard().press(key);
        }
        assertThat(page.locator("#exportCameras li")).containsText(camera.name());
        assertThat(page.locator("#exportCameras .export-has")).hasText("All of it was recorded");
        page.fill("#exportReason", "Case 7");

        page.click("#exportSubmit");
        page.click("#exportToast a");

        assertThat(page.locator(ROW).first()).containsText("Case 7");
        awaitReady();
        Path zip = download();
        assertThat(verify(zip)).isZero();
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            assertThat(archive.getEntry("manifest.json")).isNotNull();
        }
    }

    /** Without that the page is loaded anew. */
    private static void awaitReady() {
        page.evaluate("window.stayed = true");
        assertThat(page.locator(ROW).first().locator(".pill"))
                .hasText(
                        "Ready",
                        new LocatorAssertions.HasTextOptions().setTimeout(MADE_WITHIN_MILLIS));
        assertThat(page.evaluate("window.stayed")).isEqualTo(true);
    }

    private static Path download() {
        Download download =
                page.waitForDownload(
                        () -> page.locator(ROW).first().locator(".i-download").click());
        Path zip = directory.resolve(download.suggestedFilename());
        download.saveAs(zip);
        return zip;
    }

    private static int verify(Path zip) throws Exception {
        Path program = Path.of("..", "verify", "target", "camerata-verify.jar");
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        program.toString(),
                        zip.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void showsWhatAnExportHoldsAndPlaysIt() {
        long id = exported();

        console.visit("export.xhtml?id=" + id);
        assertThat(page.locator(".export-parts li")).not().hasCount(0);
        assertThat(page.locator("#manifestSha256")).hasText(Pattern.compile("[0-9a-f]{64}"));
        Response part =
                page.waitForResponse(
                        answer -> answer.url().contains("/data/export-part"),
                        () -> page.locator(".export-parts .i-play").first().click());
        assertThat(part.status()).isEqualTo(206);
        page.waitForFunction("() => document.getElementById('partVideo').currentTime > 0");
    }

    private static long exported() {
        long id = requested(begun, begun.plusSeconds(4));
        console.visit("exports.xhtml");
        awaitReady();
        return id;
    }

    private static long requested(Instant from, Instant to) {
        return Api.admin(
                        Map.of(
                                "cameraIds",
                                List.of(camera.id()),
                                "from",
                                from.toString(),
                                "to",
                                to.toString()))
                .post("/exports")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    /** Ids count rows, so the same id is another export's once one has come in front. */
    @Test
    void keepsTheFocusAtItsExport() {
        Locator details = page.locator("[aria-label='Details of export %d']".formatted(exported()));
        details.focus();

        requested(begun, begun.plusSeconds(2));

        assertThat(page.locator(ROW)).hasCount(2);
        assertThat(details).isFocused();
    }

    @Test
    void leavesThePageOfAnExportThatWasRemoved() {
        long id = exported();
        console.visit("export.xhtml?id=" + id);

        Api.admin().delete("/exports/{id}", id).then().statusCode(204);

        page.waitForURL(Pattern.compile("/exports\\.xhtml"));
        assertThat(page.locator(".ui-growl-title")).hasText("Export " + id + " was removed");
    }

    @Test
    void asksBeforeItDeletes() {
        exported();
        page.locator(ROW).first().locator(".i-trash-2").click();
        page.click("[id=confirmNo]");
        assertThat(page.locator(ROW)).hasCount(1);

        page.locator(ROW).first().locator(".i-trash-2").click();
        page.click("[id=confirmYes]");

        assertThat(page.locator("#noExports")).containsText("No exports yet");
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        console.visit("exports.xhtml");
        page.click("#newExport");
        page.click("#exportSubmit");
        assertThat(page.locator("#exportCamerasError")).hasText("Choose 1 to 25 cameras.");

        page.fill("#exportSearch", camera.name());
        page.locator("#exportCameras label", named(camera.name())).click();
        page.fill("#exportTo", page.inputValue("#exportFrom"));
        page.click("#exportSubmit");
        assertThat(page.locator("#exportToError")).hasText("An export ends after it begins.");

        page.fill("#exportKeep", "400");
        page.fill("#exportTo", "");
        page.click("#exportSubmit");
        assertThat(page.locator("#exportToError")).hasText("Choose a date and a time.");
        assertThat(page.locator("#exportTo")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#exportTo")).isFocused();
    }

    private static Page.LocatorOptions named(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    @Test
    void isOfferedOnlyToWhoMay() {
        try (Person viewer = Person.of("VIEWER");
                Console other = Console.open()) {
            other.signIn(viewer.username(), viewer.password());
            assertThat(other.page().locator("nav a[href$='exports.xhtml']")).hasCount(0);
            other.visit("exports.xhtml");
            assertThat(other.page().content()).doesNotContain("newExport");
        }
    }
}
