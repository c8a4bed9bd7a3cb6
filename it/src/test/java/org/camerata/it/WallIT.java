package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.Console;
import org.camerata.it.stack.HlsPath;
import org.camerata.it.stack.Media;
import org.camerata.it.stack.Publisher;
import org.camerata.it.stack.TestCamera;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The live wall in a browser: two cameras publish, one of them a small stream too; one is away. */
class WallIT {

    static final Duration PICTURE_TIMEOUT = Duration.ofSeconds(60);

    static final List<TestCamera> CAMERAS = new ArrayList<>();
    static final List<Publisher> PUBLISHERS = new ArrayList<>();
    static Console console;
    static long layout;

    @BeforeAll
    static void camerasPublish() throws Exception {
        for (int i = 0; i < 3; i++) {
            CAMERAS.add(TestCamera.register(false));
        }
        for (TestCamera camera : CAMERAS.subList(0, 2)) {
            PUBLISHERS.add(Publisher.startEndless(camera.rtmpUrl(), Media.sample(60)).awaitFlow());
            camera.awaitStatus("ONLINE");
        }
        PUBLISHERS.add(
                Publisher.startEndless(smallStream(CAMERAS.get(0)), Media.sample(60)).awaitFlow());
        layout =
                Api.admin(body(CAMERAS))
                        .post("/wall-layouts")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<Number>path("id")
                        .longValue();
        console = Console.open().signIn();
    }

    @AfterAll
    static void allEnds() throws Exception {
        console.close();
        Api.admin().delete("/wall-layouts/{id}", layout);
        for (Publisher publisher : PUBLISHERS) {
            publisher.close();
        }
        CAMERAS.forEach(TestCamera::close);
    }

    private static String smallStream(TestCamera camera) {
        Api.admin().put("/cameras/{id}/profiles/sub", camera.id());
        return camera.liveUrls().path("sub.rtmp");
    }

    private static Map<String, ?> body(List<TestCamera> cameras) {
        return Map.of(
                "name",
                "!Wall of a test", // before others
                "tiles",
                4,
                "cameraIds",
                cameras.stream().map(camera -> Long.valueOf(camera.id())).toList());
    }

    private static Page open() {
        Page page = console.visit("wall.xhtml").page();
        page.selectOption("#wallLayout", Long.toString(layout));
        return page;
    }

    private static String tile(TestCamera camera) {
        return ".wall-tile[data-camera=\"" + camera.id() + "\"]";
    }

    private static double time(Page page, TestCamera camera) {
        Object time =
                page.evalOnSelector(tile(camera) + " video", "video => video.currentTime + 0.0");
        return ((Number) time).doubleValue();
    }

    private static void awaitState(Page page, TestCamera camera, String state) {
        page.waitForSelector(
                tile(camera) + "[data-state=" + state + "]",
                new Page.WaitForSelectorOptions().setTimeout((double) PICTURE_TIMEOUT.toMillis()));
    }

    @Test
    void playsCamerasSideBySide() {
        Page page = open();
        for (TestCamera camera : CAMERAS.subList(0, 2)) {
            awaitState(page, camera, "live");
            double before = time(page, camera);

            await().atMost(PICTURE_TIMEOUT).until(() -> time(page, camera) > before + 1);
        }
    }

    @Test
    void saysWhichCameraIsOffline() {
        Page page = open();

        awaitState(page, CAMERAS.get(2), "offline");
    }

    @Test
    void enlargesByKeyAndComesBack() {
        Page page = open();
        TestCamera camera = CAMERAS.get(0);
        awaitState(page, camera, "live");

        page.focus(tile(camera));
        page.keyboard().press("Enter");
        page.waitForSelector(tile(camera) + ".wall-large");
        awaitState(page, CAMERAS.get(1), "resting"); // nothing plays where nobody sees it
        page.keyboard().press("Escape");

        awaitState(page, CAMERAS.get(1), "live");
    }

    @Test
    void playsTheSmallStreamInATileAndTheMainOneEnlarged() {
        TestCamera camera = CAMERAS.get(0);
        Page page = console.page();
        page.waitForRequest(asksFor(camera, "sub.hls"), WallIT::open);
        awaitState(page, camera, "live");

        page.focus(tile(camera));
        page.waitForRequest(asksFor(camera, "hls"), () -> page.keyboard().press("Enter"));

        awaitState(page, camera, "live");
    }

    /**
     * @param kind as {@link TestCamera#liveUrls} names the address
     */
    private static Predicate<Request> asksFor(TestCamera camera, String kind) {
        String stream = HlsPath.parse(camera.liveUrls().path(kind)).stream();
        return request ->
                request.url().contains("/hls/")
                        && HlsPath.parse(request.url()).stream().equals(stream);
    }

    @Test
    void fillsTheScreenAndLeavesItAgain() {
        Page page = open();
        awaitState(page, CAMERAS.get(0), "live");

        page.keyboard().press("f");
        page.waitForFunction("document.fullscreenElement?.id === 'wallGrid'");
        page.keyboard().press("f");

        page.waitForFunction("document.fullscreenElement === null");
        awaitState(page, CAMERAS.get(0), "live");
    }

    @Test
    void turnsThePagesOfATour() {
        Page page = open();
        awaitState(page, CAMERAS.get(0), "live");
        page.click("[data-grid='1']");
        page.fill("#wallTourSeconds", "5");
        page.click("[data-wall=tour]");

        page.waitForSelector("#wallPage:has-text('2 of 3')");
        awaitState(page, CAMERAS.get(1), "live");
        page.waitForSelector("#wallPage:has-text('3 of 3')");
        page.waitForSelector("#wallPage:has-text('1 of 3')");
        page.click("[data-wall=tour]");

        page.waitForSelector("[data-wall=tour][aria-pressed=false]");
    }

    @Test
    void walksAndTakesOffByKeyboard() {
        Page page = open();
        awaitState(page, CAMERAS.get(0), "live");

        page.focus(tile(CAMERAS.get(0)));
        page.keyboard().press("ArrowRight");
        page.waitForSelector(tile(CAMERAS.get(1)) + ":focus");
        page.keyboard().press("Delete");

        page.waitForSelector(tile(CAMERAS.get(2)) + ":focus");
        assertThat(page.locator(tile(CAMERAS.get(1))).count()).isZero();
    }

    @Test
    void arrangesByDragging() {
        Page page = open();
        awaitState(page, CAMERAS.get(0), "live");

        page.dragAndDrop(tile(CAMERAS.get(0)), tile(CAMERAS.get(2)));

        page.waitForFunction(
                "selector => document.querySelector(selector).style.order === '2'",
                tile(CAMERAS.get(0)));
        awaitState(page, CAMERAS.get(0), "live"); // a tile that is moved plays on
    }

    @Test
    void keepsAnArrangementOverAReload() {
        Page page = open();
        awaitState(page, CAMERAS.get(0), "live");
        page.focus(tile(CAMERAS.get(0)));
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("3");
        page.click("[data-wall=save]");
        await().atMost(PICTURE_TIMEOUT).until(() -> Integer.valueOf(9).equals(kept("tiles")));

        page.reload();

        page.waitForSelector("#wallGrid[data-tiles=\"9\"]");
        assertThat(((List<?>) kept("cameraIds")).get(1).toString()).isEqualTo(CAMERAS.get(0).id());
        Object order = page.evalOnSelector(tile(CAMERAS.get(0)), "tile => tile.style.order");
        assertThat(order).isEqualTo("1");
        Api.admin(body(CAMERAS)).put("/wall-layouts/{id}", layout).then().statusCode(200);
    }

    private Object kept(String field) {
        return Api.admin()
                .get("/wall-layouts")
                .path("items.find { it.id == " + layout + " }." + field);
    }
}
