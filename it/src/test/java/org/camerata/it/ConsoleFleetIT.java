package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.camerata.it.stack.CameraGroup;
import org.camerata.it.stack.Console;
import org.camerata.it.stack.TestCamera;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the console does to cameras, in a browser: schedules, groups, keys of many. */
class ConsoleFleetIT {

    private static final int STEPS_OF_HOUR = 2;
    private static final int SATURDAY = 5;
    private static final int SUNDAY = 6;

    static Console console;

    @BeforeAll
    static void signedIn() {
        console = Console.open().signIn();
    }

    @AfterAll
    static void closed() {
        console.close();
    }

    @Test
    void paintsAScheduleByMouse() {
        try (TestCamera camera = TestCamera.register()) {
            Page page = edit(camera);
            page.click("[data-preset^=MON-FRI]");

            page.mouse().move(left(SATURDAY, 22), middle(SATURDAY, 22));
            page.mouse().down();
            page.mouse().move(left(SUNDAY, 23), middle(SUNDAY, 23));
            page.mouse().up();
            save();

            assertThat(schedule(camera)).isEqualTo("MON-FRI 08:00-18:00; SAT,SUN 22:00-23:30");
        }
    }

    @Test
    void paintsAScheduleByKeyboard() {
        try (TestCamera camera = TestCamera.register()) {
            Page page = edit(camera);
            page.click("[data-preset=never]");

            page.focus(cell(SATURDAY, 22));
            page.keyboard().press("Shift+End");
            page.keyboard().press("Space");
            page.focus(cell(SUNDAY, 0));
            page.keyboard().press("Enter");
            save();

            assertThat(schedule(camera)).isEqualTo("SAT 22:00-00:30");
            assertThat(camera.get().<Boolean>path("recordingEnabled")).isTrue();
        }
    }

    @Test
    void recordsACameraNever() {
        try (TestCamera camera = TestCamera.register()) {
            edit(camera).click("[data-preset=never]");
            save();

            assertThat(camera.get().<Boolean>path("recordingEnabled")).isFalse();
        }
    }

    @Test
    void keepsWindowsThatBeginBetweenTheStepsOfTheGrid() {
        try (TestCamera camera = TestCamera.register()) {
            Page page = edit(camera);
            console.fill("cameraForm:recordingSchedule", "mon 08:10-09:20");

            page.click(cell(SUNDAY, 12));
            save();

            assertThat(schedule(camera)).isEqualTo("MON 08:10-09:20; SUN 12:00-12:30");
        }
    }

    @Test
    void saysBesideTheFieldWhichWindowCannotBeRead() {
        try (TestCamera camera = TestCamera.register()) {
            Page page = edit(camera);
            console.fill("cameraForm:recordingSchedule", "MON 8-9");
            page.waitForSelector("#schedule[data-state=unreadable]");
            console.click("cameraForm:save");

            page.waitForSelector(
                    Console.byId("cameraForm:recordingScheduleMessage")
                            + ":has-text('\"MON 8-9\"')");
        }
    }

    @Test
    void putsACameraIntoGroups() {
        try (TestCamera camera = TestCamera.register();
                CameraGroup group = CameraGroup.of()) {
            Page page = console.visit("camera.xhtml?id=" + camera.id()).page();
            console.click("actionForm:groups");
            page.waitForSelector("#pickDialog", visible());
            console.fill("pickForm:text", group.name());
            page.check("#pickDialog li:only-child:has-text('" + group.name() + "') input");
            console.click("pickForm:save");
            page.waitForSelector("#details:has-text('" + group.name() + "')");

            assertThat(camera.get().<List<String>>path("groups.name"))
                    .containsExactly(group.name());
        }
    }

    @Test
    void savesTheNewAddressesOfManyCamerasOnce() throws IOException {
        try (TestCamera camera = TestCamera.register()) {
            Page page = console.visit("cameras.xhtml").page();
            console.fill("filterForm:text", camera.name());
            page.check("tr:only-child:has-text('" + camera.name() + "') input[type=checkbox]");
            page.selectOption(Console.byId("bulkForm:action"), "ROTATE_KEYS");
            page.waitForResponse( // it is kept, should the list renew itself now
                    answer -> answer.request().method().equals("POST"),
                    () -> page.selectOption(Console.byId("bulkForm:overlap"), "60"));
            console.click("bulkForm:apply");
            page.click("#confirmDialog .ui-confirmdialog-yes");
            page.waitForSelector("#bulkDialog:has-text('1 h more')");

            Download file = page.waitForDownload(() -> page.click("#bulkSave"));
            assertThat(file.url()).startsWith("blob:");
            assertThat(Files.readString(file.path()))
                    .contains(camera.serialNumber() + "," + camera.name() + ",MAIN,rtmp://")
                    .doesNotContain(camera.key());

            page.click("#bulkDone");
            page.waitForSelector("#bulkCsv", in(WaitForSelectorState.DETACHED));
        }
    }

    private static Page edit(TestCamera camera) {
        Page page = console.visit("camera.xhtml?id=" + camera.id()).page();
        console.click("actionForm:edit");
        console.awaitFocus("cameraForm:name"); // the dialog takes it just after it opens
        page.locator("#schedule .schedule-grid").scrollIntoViewIfNeeded();
        return page;
    }

    private static void save() {
        console.click("cameraForm:save");
        console.page().waitForSelector("#cameraDialog", in(WaitForSelectorState.HIDDEN));
    }

    private static String schedule(TestCamera camera) {
        return camera.get().path("recordingSchedule");
    }

    /** Of the half hour that begins with an hour. */
    private static String cell(int day, int hour) {
        return "[data-place='%d %d']".formatted(day, hour * STEPS_OF_HOUR);
    }

    private static double left(int day, int hour) {
        return box(day, hour).x + 1;
    }

    private static double middle(int day, int hour) {
        return box(day, hour).y + box(day, hour).height / 2;
    }

    private static BoundingBox box(int day, int hour) {
        return console.page().locator(cell(day, hour)).boundingBox();
    }

    private static Page.WaitForSelectorOptions visible() {
        return in(WaitForSelectorState.VISIBLE);
    }

    private static Page.WaitForSelectorOptions in(WaitForSelectorState state) {
        return new Page.WaitForSelectorOptions().setState(state);
    }
}
