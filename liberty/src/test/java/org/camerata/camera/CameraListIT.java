package org.camerata.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camerata.access.TestAccess;
import org.camerata.container.TestCameras;
import org.camerata.shared.CameraId;
import org.camerata.shared.InvalidPage;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class CameraListIT {

    private static final PageRequest ALL = PageRequest.first(PageRequest.SIZE_MAX);

    @Inject TestAccess access;
    @Inject Cameras cameras;
    @Inject CameraStreams streams;
    @Inject TestCameras testCameras;

    @BeforeEach
    void anAdministratorAsks() {
        access.becomeAdmin();
    }

    @Test
    void pagesOfEqualNamesNeitherRepeatNorMiss() {
        String name = "Twin " + TestCameras.mark();
        List<Long> registered = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            registered.add(testCameras.register(name).value());
        }

        List<Long> listed = new ArrayList<>();
        Page<CameraView> page = new Page<>(List.of(), null, 0);
        for (int size : List.of(3, 3, 3, 1)) {
            page = cameras.list(text(name), new PageRequest(page.nextCursor(), 3));
            page.items().forEach(camera -> listed.add(camera.id()));
            assertThat(page.items()).hasSize(size);
            assertThat(page.total()).isEqualTo(10);
        }

        assertThat(page.nextCursor()).isNull();
        assertThat(listed).isEqualTo(registered);
    }

    @Test
    void aPageGoesOnBehindACameraThatWasRemovedMeanwhile() {
        String name = "Twin " + TestCameras.mark();
        CameraId first = testCameras.register(name);
        CameraId second = testCameras.register(name);
        String cursor = cameras.list(text(name), PageRequest.first(1)).nextCursor();

        cameras.remove(first);

        assertThat(cameras.list(text(name), new PageRequest(cursor, 1)).items())
                .extracting(CameraView::id)
                .containsExactly(second.value());
    }

    @Test
    void findsTextInNamesAndSerialNumbersWithoutRegardToCase() {
        String mark = TestCameras.mark();
        CameraId named = testCameras.register("Gate " + mark);
        CameraView numbered = cameras.register(new RegisterCamera("Door", "A" + mark + "B", null));

        assertThat(idsOf(text(mark.toLowerCase(Locale.ROOT))))
                .containsExactlyInAnyOrder(named.value(), numbered.id());
    }

    @Test
    void takesWildCharactersInTheTextAsTheyAre() {
        String mark = TestCameras.mark();
        CameraId percent = testCameras.register(mark + " 100% a_b ready!");
        testCameras.register(mark + " 100 per cent axb ready");

        assertThat(idsOf(text(mark + " 100%"))).containsExactly(percent.value());
        assertThat(idsOf(text("a_b ready!"))).contains(percent.value()).hasSize(1);
        assertThat(idsOf(text(mark + "%ready"))).isEmpty();
    }

    @Test
    void filtersByWhatPeopleDecidedAndByWhatIsSeen() {
        String mark = TestCameras.mark();
        CameraId online = testCameras.register(mark + " a");
        CameraId idle = testCameras.register(mark + " b");
        CameraId inactive = testCameras.register(mark + " c");
        streams.online(streams.get(online).profile(), Instant.parse("2026-01-01T12:00:00Z"));
        cameras.deactivate(inactive);

        assertThat(idsOf(new CameraFilter(mark, false, null))).containsExactly(inactive.value());
        assertThat(idsOf(new CameraFilter(mark, null, CameraStatus.ONLINE)))
                .containsExactly(online.value());
        assertThat(idsOf(new CameraFilter(mark, true, CameraStatus.OFFLINE)))
                .containsExactly(idle.value());
    }

    @Test
    void refusesACursorThatItNeverGaveOut() {
        assertThatThrownBy(() -> cameras.list(CameraFilter.ALL, new PageRequest("%%", 3)))
                .isInstanceOf(InvalidPage.class);
    }

    private List<Long> idsOf(CameraFilter filter) {
        return cameras.list(filter, ALL).items().stream().map(CameraView::id).toList();
    }

    private static CameraFilter text(String text) {
        return new CameraFilter(text, null, null);
    }
}
