package org.camerata.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camerata.access.Permission.CAMERA_READ;
import static org.camerata.access.Permission.CAMERA_WRITE;
import static org.camerata.access.Permission.LIVE_VIEW;
import static org.camerata.access.Permission.RECORDING_VIEW;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.camerata.access.NotAllowed;
import org.camerata.access.Role;
import org.camerata.access.TestAccess;
import org.camerata.container.TestCameras;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A2: what a caller may not see is in no list, count or answer. */
@ArquillianTest
class CameraAccessIT {

    private static final PageRequest ALL = PageRequest.first(PageRequest.SIZE_MAX);

    @Inject TestAccess access;
    @Inject TestCameras testCameras;
    @Inject Cameras cameras;
    @Inject CameraProfiles profiles;

    private CameraId door;
    private CameraId lift;
    private CameraId gate;
    private long lobby;
    private long yard;
    private long maria;

    @BeforeEach
    void twoGroups() {
        access.becomeAdmin();
        door = testCameras.register();
        lift = testCameras.register();
        gate = testCameras.register();
        lobby = access.group(door, lift);
        yard = access.group(lift, gate); // one camera is in both
        maria = access.person(Role.OPERATOR);
    }

    @Test
    void nobodySeesACameraBeforeSomethingIsGranted() {
        access.become(maria);

        assertThat(ids()).isEmpty();
        assertThat(cameras.counts()).isEqualTo(new CameraCounts(0, 0, 0, 0));
        assertThatThrownBy(() -> cameras.get(door)).isInstanceOf(CameraNotFound.class);
    }

    @Test
    void eachGroupThatIsGrantedAddsItsCamerasOnce() {
        access.grant(maria, lobby, LIVE_VIEW);
        access.become(maria);
        assertThat(ids()).containsExactlyInAnyOrder(door.value(), lift.value());
        assertThat(cameras.counts().total()).isEqualTo(2);

        access.becomeAdmin();
        access.grant(maria, yard, RECORDING_VIEW);
        access.become(maria);
        assertThat(ids()).containsExactlyInAnyOrder(door.value(), lift.value(), gate.value());
        assertThat(cameras.counts().total()).isEqualTo(3);
        assertThat(cameras.counts().offline()).isEqualTo(3);
    }

    @Test
    void aTeamSeesWhatIsGrantedToIt() {
        long team = access.team(maria);
        access.grantTeam(team, yard, CAMERA_READ);
        access.become(maria);
        assertThat(ids()).containsExactlyInAnyOrder(lift.value(), gate.value());

        access.becomeAdmin();
        long joan = access.person(Role.OPERATOR);
        access.become(joan);
        assertThat(ids()).isEmpty(); // is in no team
    }

    @Test
    void aGrantForAllCamerasHoldsThoseToCome() {
        access.grant(maria, access.allCameras(), CAMERA_READ);
        CameraId later = testCameras.register();
        long existing = cameras.counts().total();

        access.become(maria);

        assertThat(cameras.get(later).id()).isEqualTo(later.value());
        assertThat(cameras.counts().total()).isEqualTo(existing);
    }

    @Test
    void whatIsGrantedBeyondTheRoleIsNotGranted() {
        access.grant(maria, lobby, CAMERA_WRITE);
        access.become(maria);

        assertThat(ids()).isEmpty();
        assertThatThrownBy(() -> cameras.remove(door)).isInstanceOf(CameraNotFound.class);
    }

    @Test
    void aKnownCameraSaysThatItMayNotBeChanged() {
        access.grant(maria, lobby, CAMERA_READ);
        access.become(maria);

        assertThatThrownBy(() -> cameras.deactivate(door)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> cameras.deactivate(gate)).isInstanceOf(CameraNotFound.class);
        assertThatThrownBy(() -> profiles.reveal(door)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> testCameras.register()).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aCameraIsGoneFromSightOnceItLeavesTheGroup() {
        access.grant(maria, lobby, CAMERA_READ);
        access.put(lobby, lift);
        access.become(maria);

        assertThat(ids()).containsExactly(lift.value());
        assertThatThrownBy(() -> cameras.get(door)).isInstanceOf(CameraNotFound.class);
    }

    @Test
    void pagesOfWhatIsGrantedNeitherRepeatNorMiss() {
        access.grant(maria, lobby, CAMERA_READ);
        access.grant(maria, yard, CAMERA_READ);
        access.become(maria);

        List<Long> listed = new ArrayList<>();
        String cursor = null;
        for (int i = 0; i < 3; i++) {
            Page<CameraView> page = cameras.list(CameraFilter.ALL, new PageRequest(cursor, 1));
            assertThat(page.total()).isEqualTo(3);
            page.items().forEach(camera -> listed.add(camera.id()));
            cursor = page.nextCursor();
        }

        assertThat(cursor).isNull();
        assertThat(listed).containsExactlyInAnyOrder(door.value(), lift.value(), gate.value());
    }

    private List<Long> ids() {
        return cameras.list(CameraFilter.ALL, ALL).items().stream().map(CameraView::id).toList();
    }
}
