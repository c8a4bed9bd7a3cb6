package org.camerata.event;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.camerata.access.Caller;
import org.camerata.access.Permission;
import org.camerata.access.Role;
import org.camerata.access.TestAccess;
import org.camerata.camera.Cameras;
import org.camerata.container.Database;
import org.camerata.container.TestCameras;
import org.camerata.shared.CameraId;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of transactions, and to whom by the grants in the database. */
@ArquillianTest
class LiveEventsIT {

    @Inject TestAccess access;
    @Inject TestCameras testCameras;
    @Inject Cameras cameras;
    @Inject Database database;
    @Inject Listeners listeners;

    private Caller admin;
    private CameraId camera;

    @BeforeEach
    void oneCamera() {
        admin = access.becomeAdmin();
        camera = testCameras.register();
    }

    @Test
    void tellsWhatIsCommitted() {
        Listener listener = listener();

        cameras.remove(camera);

        assertThat(heard(listener, admin)).contains("camera.removed");
    }

    @Test
    void tellsNothingOfWhatIsRolledBack() {
        Listener listener = listener();

        database.inVain(() -> cameras.remove(camera));

        assertThat(heard(listener, admin)).doesNotContain("camera.removed");
        assertThat(cameras.get(camera).id()).isEqualTo(camera.value());
    }

    @Test
    void tellsThoseToWhomTheCameraIsGrantedAndNobodyElse() {
        long group = access.group(camera);
        long maria = access.person(Role.VIEWER);
        long otto = access.person(Role.VIEWER);
        access.grant(maria, group, Permission.CAMERA_READ);
        access.grant(otto, access.group(testCameras.register()), Permission.CAMERA_READ);
        Listener ofMaria = listener();
        Listener ofOtto = listener();

        cameras.remove(camera);

        assertThat(heard(ofMaria, access.become(maria))).contains("camera.removed");
        assertThat(heard(ofOtto, access.become(otto))).isEmpty();
    }

    @Test
    void tellsNothingMoreOnceTheCameraLeftTheGroup() {
        long group = access.group(camera);
        long maria = access.person(Role.VIEWER);
        access.grant(maria, group, Permission.CAMERA_READ);
        Listener ofMaria = listener();
        cameras.remove(camera);
        access.put(group);

        assertThat(heard(ofMaria, access.become(maria))).isEmpty();
    }

    private Listener listener() {
        Listener listener = listeners.begin();
        listener.subscribe(new EventFilter(Set.of(Topic.CAMERAS), Set.of(camera.value())), null);
        return listener;
    }

    private static List<String> heard(Listener listener, Caller caller) {
        return listener.take(caller, 100).events().stream().map(LiveEvent::type).toList();
    }
}
