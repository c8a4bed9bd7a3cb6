package org.camerata.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    void findsTextInDetailsAndTags() {
        String mark = TestCameras.mark();
        CameraId sited = described(details("Site " + mark, List.of()));
        CameraId tagged = described(details(null, List.of("tag " + mark)));

        assertThat(idsOf(text(mark.toLowerCase(Locale.ROOT))))
                .containsExactlyInAnyOrder(sited.value(), tagged.value());
    }

    @Test
    void filtersBySiteTagGroupAndFlapping() {
        String site = "Site " + TestCameras.mark();
        CameraId tagged = described(details(site, List.of("PTZ")));
        CameraId grouped = described(details(site, List.of("dome")));
        CameraId flapping = described(details(site, List.of()));
        long group = access.group(grouped);
        streams.flaps(streams.get(flapping).profile(), Instant.parse("2026-01-01T12:00:00Z"));

        assertThat(idsOf(new CameraFilter(null, null, null, null, null, null, site, "ptz")))
                .containsExactly(tagged.value());
        assertThat(idsOf(new CameraFilter(null, null, null, null, null, group, site, null)))
                .containsExactly(grouped.value());
        assertThat(idsOf(new CameraFilter(null, null, null, null, true, null, site, null)))
                .containsExactly(flapping.value());
        assertThat(idsOf(new CameraFilter(null, null, null, false, null, null, site, null)))
                .hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void pagesOfEachOrderHoldEachCameraOnceInBothDirections(CameraSort.Key key) {
        String mark = TestCameras.mark();
        for (int i = 0; i < 7; i++) {
            CameraId camera = described(details(mark + " " + i % 2, List.of()));
            if (i % 3 == 0) {
                streams.online(
                        streams.get(camera).profile(), Instant.parse("2026-01-01T12:00:00Z"));
            }
            if (i % 3 == 1) {
                cameras.deactivate(camera);
            }
        }

        List<Long> ascending = all(text(mark), new CameraSort(key, false));
        List<Long> descending = all(text(mark), new CameraSort(key, true));

        assertThat(ascending).hasSize(7).doesNotHaveDuplicates();
        Collections.reverse(descending);
        assertThat(descending).isEqualTo(ascending);
    }

    @Test
    void refusesACursorOfAnotherOrder() {
        String mark = TestCameras.mark();
        testCameras.register(mark + " a");
        testCameras.register(mark + " b");
        String cursor = cameras.list(text(mark), PageRequest.first(1)).nextCursor();

        for (CameraSort.Key key : CameraSort.Key.values()) {
            if (key != CameraSort.Key.NAME) {
                assertThatThrownBy(
                                () ->
                                        cameras.list(
                                                text(mark),
                                                new CameraSort(key, false),
                                                new PageRequest(cursor, 1)))
                        .isInstanceOf(InvalidPage.class);
            }
        }
    }

    private List<Long> all(CameraFilter filter, CameraSort sort) {
        List<Long> ids = new ArrayList<>();
        Page<CameraView> page = cameras.list(filter, sort, PageRequest.first(2));
        page.items().forEach(camera -> ids.add(camera.id()));
        while (page.nextCursor() != null) {
            page = cameras.list(filter, sort, new PageRequest(page.nextCursor(), 2));
            page.items().forEach(camera -> ids.add(camera.id()));
        }
        return ids;
    }

    private CameraId described(CameraDetails details) {
        String mark = TestCameras.mark();
        return new CameraId(
                cameras.register(new RegisterCamera("Gate", "SN-" + mark, null, details)).id());
    }

    private static CameraDetails details(String site, List<String> tags) {
        return new CameraDetails(null, null, site, null, null, null, null, null, tags);
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
