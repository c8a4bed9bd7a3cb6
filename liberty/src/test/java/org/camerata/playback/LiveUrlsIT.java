package org.camerata.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camerata.access.Permission.CAMERA_READ;
import static org.camerata.access.Permission.LIVE_VIEW;

import jakarta.inject.Inject;
import java.io.IOException;
import org.camerata.access.NotAllowed;
import org.camerata.access.Role;
import org.camerata.access.TestAccess;
import org.camerata.access.Users;
import org.camerata.camera.StreamName;
import org.camerata.container.ServerLog;
import org.camerata.container.TestCameras;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a signed path is good for is asked again whenever it is used. */
@ArquillianTest
class LiveUrlsIT {

    @Inject TestAccess access;
    @Inject TestCameras testCameras;
    @Inject LiveUrls urls;
    @Inject Users users;

    private CameraId door;
    private CameraId gate;
    private StreamName stream;
    private long lobby;
    private long maria;

    @BeforeEach
    void oneGroup() {
        access.becomeAdmin();
        door = testCameras.register();
        gate = testCameras.register();
        stream = testCameras.streamOf(door);
        lobby = access.group(door);
        maria = access.person(Role.VIEWER);
    }

    @Test
    void isGivenToWhoMayView() throws IOException {
        access.grant(maria, lobby, LIVE_VIEW);
        String viewer = access.become(maria).credential().viewer();

        assertThat(urls.hls(door).path()).contains("/" + viewer + "/");
        assertThat(urls.mayView(viewer, stream)).isTrue();
        assertThat(urls.mayView(viewer, testCameras.streamOf(gate))).isFalse();
        assertThat(ServerLog.text())
                .doesNotContain("J2CA0026E"); // as asked outside of a transaction
    }

    @Test
    void isGivenToNobodyElse() {
        access.grant(maria, lobby, CAMERA_READ);
        access.become(maria);

        assertThatThrownBy(() -> urls.hls(door)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> urls.hls(gate)).isInstanceOf(CameraNotFound.class);
    }

    @Test
    void isGoodForNothingOnceTheCameraLeavesTheGroup() {
        access.grant(maria, lobby, LIVE_VIEW);
        String viewer = access.become(maria).credential().viewer();
        assertThat(urls.mayView(viewer, stream)).isTrue();

        access.becomeAdmin();
        access.put(lobby);

        assertThat(urls.mayView(viewer, stream)).isFalse();
    }

    @Test
    void isGoodForNothingOnceItsViewerMayNotComeIn() {
        access.grant(maria, lobby, LIVE_VIEW);
        String viewer = access.become(maria).credential().viewer();
        assertThat(urls.mayView(viewer, stream)).isTrue();

        access.becomeAdmin();
        users.remove(maria);

        assertThat(urls.mayView(viewer, stream)).isFalse();
    }
}
