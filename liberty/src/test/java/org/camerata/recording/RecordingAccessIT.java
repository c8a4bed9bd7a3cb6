package org.camerata.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camerata.access.Permission.LIVE_VIEW;
import static org.camerata.access.Permission.RECORDING_DELETE;
import static org.camerata.access.Permission.RECORDING_EXPORT;
import static org.camerata.access.Permission.RECORDING_VIEW;

import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.camerata.access.NotAllowed;
import org.camerata.access.Role;
import org.camerata.access.TestAccess;
import org.camerata.camera.Cameras;
import org.camerata.container.TestCameras;
import org.camerata.shared.CameraId;
import org.camerata.shared.PageRequest;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A2: footage that a caller may not see is in no list, total or answer. */
@ArquillianTest
class RecordingAccessIT {

    private static final PageRequest ALL = PageRequest.first(PageRequest.SIZE_MAX);
    private static final RecordingFilter ANY = new RecordingFilter(null, null, null, null, null);

    @Inject TestAccess access;
    @Inject TestCameras testCameras;
    @Inject TestSegments segments;
    @Inject Cameras cameras;
    @Inject Recordings recordings;
    @Inject Clock clock;

    private CameraId door;
    private CameraId gate;
    private long lobby;
    private long yard;
    private long maria;
    private long doorToday;
    private long doorLastWeek;
    private long gateToday;
    private long gateLastWeek;

    @BeforeEach
    void twoCamerasWithFootage() throws IOException, SQLException {
        access.becomeAdmin();
        door = testCameras.register();
        gate = testCameras.register();
        lobby = access.group(door);
        yard = access.group(gate);
        maria = access.person(Role.OPERATOR);
        Instant today = clock.instant().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
        Instant lastWeek = today.minus(Duration.ofDays(7));
        doorToday = segments.complete(door, today);
        doorLastWeek = segments.complete(door, lastWeek);
        gateToday = segments.complete(gate, today);
        gateLastWeek = segments.complete(gate, lastWeek);
    }

    @Test
    void footageIsListedAndAddedUpWhereItIsGranted() {
        access.grant(maria, lobby, RECORDING_VIEW);
        access.become(maria);

        assertThat(ids()).containsExactly(doorToday, doorLastWeek);
        assertThat(recordings.totals().recordings()).isEqualTo(2);
        assertThat(recordings.totals().sizeBytes()).isEqualTo(2L * TestSegments.flvBytes());
        assertThat(recordings.get(doorToday).id()).isEqualTo(doorToday);
        assertThatThrownBy(() -> recordings.get(gateToday)).isInstanceOf(RecordingNotFound.class);
    }

    @Test
    void footageOlderThanTheWindowDoesNotExist() {
        access.grantRecent(maria, lobby, RECORDING_VIEW, 24);
        access.become(maria);

        assertThat(ids()).containsExactly(doorToday);
        assertThat(recordings.totals().recordings()).isEqualTo(1);
        assertThatThrownBy(() -> recordings.get(doorLastWeek))
                .isInstanceOf(RecordingNotFound.class);
        assertThatThrownBy(() -> recordings.file(doorLastWeek, RECORDING_VIEW))
                .isInstanceOf(RecordingNotFound.class);
        assertThat(cameras.get(door).id()).isEqualTo(door.value());
    }

    @Test
    void eachGroupHasAWindowOfItsOwn() {
        access.grantRecent(maria, lobby, RECORDING_VIEW, 24);
        access.grant(maria, yard, RECORDING_VIEW);
        access.become(maria);

        assertThat(ids()).containsExactlyInAnyOrder(doorToday, gateToday, gateLastWeek);
        assertThat(recordings.totals().recordings()).isEqualTo(3);
    }

    @Test
    void theWidestWindowHoldsWhereOneIsByATeam() {
        access.grantRecent(maria, lobby, RECORDING_VIEW, 24);
        access.grantTeam(access.team(maria), lobby, RECORDING_VIEW);
        access.become(maria);

        assertThat(ids()).containsExactlyInAnyOrder(doorToday, doorLastWeek);
    }

    @Test
    void allCamerasMayBeForRecentFootageOnly() {
        access.grantRecent(maria, access.allCameras(), RECORDING_VIEW, 24);
        access.become(maria);

        assertThat(ids()).contains(doorToday, gateToday).doesNotContain(doorLastWeek, gateLastWeek);
        assertThat(recordings.totals().recordings()).isEqualTo(ids().size());
    }

    @Test
    void aLiveViewShowsNoFootage() {
        access.grant(maria, lobby, LIVE_VIEW);
        access.become(maria);

        assertThat(ids()).isEmpty();
        assertThat(recordings.totals()).isEqualTo(new FootageTotals(0, 0, 0));
        assertThatThrownBy(() -> recordings.get(doorToday)).isInstanceOf(RecordingNotFound.class);
    }

    @Test
    void whatMayBeSeenMayNotThereforeBeTakenAwayOrDeleted() {
        access.grant(maria, lobby, RECORDING_VIEW, RECORDING_DELETE); // more than the role has
        access.become(maria);

        assertThatThrownBy(() -> recordings.file(doorToday, RECORDING_EXPORT))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> recordings.remove(doorToday)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> recordings.remove(gateToday))
                .isInstanceOf(RecordingNotFound.class);
    }

    private List<Long> ids() {
        return recordings.list(ANY, ALL).items().stream().map(RecordingView::id).toList();
    }
}
