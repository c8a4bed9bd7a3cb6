package org.camerata.recording;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.camerata.access.TestAccess;
import org.camerata.container.Database;
import org.camerata.container.TestCameras;
import org.camerata.shared.CameraId;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class RecordingListIT {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123Z");
    private static final Instant ONE = NOON.plusSeconds(3600);
    private static final PageRequest ALL = PageRequest.first(PageRequest.SIZE_MAX);

    @Inject TestAccess access;
    @Inject Recordings recordings;
    @Inject TestSegments segments;
    @Inject TestCameras cameras;
    @Inject Database database;

    @BeforeEach
    void anAdministratorAsks() {
        access.becomeAdmin();
    }

    @Test
    void listsTheNewestFirstAndPagesNeitherRepeatNorMiss() throws IOException, SQLException {
        CameraId camera = cameras.register();
        List<Long> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Instant start = NOON.plusSeconds(i / 2); // pairs start at the same time
            String path = TestCameras.mark() + ".flv";
            made.add(segments.insert(camera, path, start, null, "OPEN"));
        }
        Collections.reverse(made);

        List<Long> listed = new ArrayList<>();
        Page<RecordingView> page = new Page<>(List.of(), null, 0);
        for (int size : List.of(3, 3, 1)) {
            page = recordings.list(of(camera), new PageRequest(page.nextCursor(), 3));
            page.items().forEach(segment -> listed.add(segment.id()));
            assertThat(page.items()).hasSize(size);
            assertThat(page.total()).isEqualTo(7);
        }

        assertThat(page.nextCursor()).isNull();
        assertThat(listed).isEqualTo(made);
    }

    @Test
    void findsWhatTouchesARangeOfTime() throws IOException, SQLException {
        CameraId camera = cameras.register();
        long noon = segments.complete(camera, NOON);
        long one = segments.complete(camera, ONE);

        assertThat(ids(between(camera, NOON.plusSeconds(30), ONE))).containsExactly(noon);
        assertThat(ids(between(camera, NOON.plusSeconds(60), ONE))).isEmpty();
        assertThat(ids(between(camera, NOON.plusSeconds(60), ONE.plusMillis(1))))
                .containsExactly(one);
        assertThat(ids(between(camera, null, NOON))).isEmpty();
        assertThat(ids(between(camera, NOON, null))).containsExactly(one, noon);
    }

    @Test
    void findsByStateAndTier() throws IOException, SQLException {
        CameraId camera = cameras.register();
        long complete = segments.complete(camera, NOON);
        long open = segments.open(camera, ONE);

        assertThat(ids(new RecordingFilter(camera, null, null, null, RecordingState.OPEN)))
                .containsExactly(open);
        assertThat(ids(new RecordingFilter(camera, null, null, Tier.HOT, RecordingState.COMPLETE)))
                .containsExactly(complete);
        assertThat(ids(new RecordingFilter(camera, null, null, Tier.COLD, null))).isEmpty();
    }

    @Test
    void hidesWhatIsBeingDeleted() throws IOException, SQLException {
        CameraId camera = cameras.register();
        segments.insert(camera, TestCameras.mark() + ".flv", NOON, ONE, "GARBAGE");

        assertThat(ids(of(camera))).isEmpty();
    }

    private List<Long> ids(RecordingFilter filter) {
        return recordings.list(filter, ALL).items().stream().map(RecordingView::id).toList();
    }

    private static RecordingFilter of(CameraId camera) {
        return between(camera, null, null);
    }

    private static RecordingFilter between(CameraId camera, Instant from, Instant to) {
        return new RecordingFilter(camera, from, to, null, null);
    }
}
