package org.camerata.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camerata.access.Permission.CAMERA_READ;
import static org.camerata.access.Permission.LIVE_VIEW;

import jakarta.inject.Inject;
import java.util.List;
import org.camerata.access.Role;
import org.camerata.access.TestAccess;
import org.camerata.access.Users;
import org.camerata.container.TestCameras;
import org.camerata.shared.CameraId;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A layout is its owner's, and grants nothing. */
@ArquillianTest
class WallLayoutsIT {

    @Inject TestAccess access;
    @Inject TestCameras cameras;
    @Inject WallLayouts layouts;
    @Inject Users users;

    private CameraId door;
    private CameraId gate;
    private long lobby;
    private long maria;

    @BeforeEach
    void oneWhoMayView() {
        access.becomeAdmin();
        door = cameras.register();
        gate = cameras.register();
        lobby = access.group(door, gate);
        maria = access.person(Role.VIEWER);
        access.grant(maria, lobby, CAMERA_READ);
        access.grant(maria, lobby, LIVE_VIEW);
        access.become(maria);
    }

    private WallLayoutTerms terms(String name, CameraId... shown) {
        return new WallLayoutTerms(
                name, 4, List.of(shown).stream().map(CameraId::value).toList(), 15);
    }

    @Test
    void isKeptAsItWasArranged() {
        WallLayoutView made = layouts.create(terms("Night", gate, door));
        assertThat(made.cameraIds()).containsExactly(gate.value(), door.value());
        assertThat(layouts.list()).containsExactly(made);

        WallLayoutView changed = layouts.update(made.id(), terms("Day", door));
        assertThat(layouts.list()).containsExactly(changed);
        assertThat(changed.name()).isEqualTo("Day");

        layouts.remove(made.id());
        assertThat(layouts.list()).isEmpty();
    }

    @Test
    void doesNotExistForAnybodyElse() {
        WallLayoutView made = layouts.create(terms("Night", door));

        access.becomeAdmin();
        assertThat(layouts.list()).doesNotContain(made);
        assertThatThrownBy(() -> layouts.update(made.id(), terms("Mine", door)))
                .isInstanceOf(WallLayoutNotFound.class);
        assertThatThrownBy(() -> layouts.remove(made.id())).isInstanceOf(WallLayoutNotFound.class);
    }

    @Test
    void hasANameOfItsOwn() {
        layouts.create(terms("Night", door));

        assertThatThrownBy(() -> layouts.create(terms("Night", gate)))
                .isInstanceOf(WallLayoutNameTaken.class);
    }

    @Test
    void namesOnlyCamerasThatItsOwnerMayView() {
        access.becomeAdmin();
        CameraId vault = cameras.register();
        access.become(maria);

        assertThatThrownBy(() -> layouts.create(terms("Night", door, vault)))
                .isInstanceOf(InvalidWallLayout.class)
                .hasMessage("There is no camera " + vault.value());
    }

    @Test
    void losesACameraThatItsOwnerMayNoLongerView() {
        layouts.create(terms("Night", gate, door));
        access.becomeAdmin();
        access.put(lobby, door);
        access.become(maria);

        assertThat(layouts.list().get(0).cameraIds()).containsExactly(door.value());
    }

    @Test
    void isBounded() {
        for (int i = 0; i < WallLayouts.LAYOUT_COUNT_MAX; i++) {
            layouts.create(terms("Night " + i));
        }

        assertThatThrownBy(() -> layouts.create(terms("One more")))
                .isInstanceOf(InvalidWallLayout.class);
    }

    @Test
    void goesWithItsOwner() {
        layouts.create(terms("Night", door));

        access.becomeAdmin();
        users.remove(maria);

        assertThat(layouts.list()).noneMatch(layout -> layout.name().equals("Night"));
    }
}
