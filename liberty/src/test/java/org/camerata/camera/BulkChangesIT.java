package org.camerata.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import org.camerata.access.CameraGroups;
import org.camerata.access.TestAccess;
import org.camerata.camera.BulkChange.Action;
import org.camerata.container.TestCameras;
import org.camerata.shared.CameraId;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class BulkChangesIT {

    private static final CameraId NOBODY = new CameraId(Long.MAX_VALUE);
    private static final String HERE = "127.0.0.1";

    @Inject TestAccess access;
    @Inject TestCameras testCameras;
    @Inject Cameras cameras;
    @Inject CameraProfiles profiles;
    @Inject CameraGroups groups;
    @Inject KnownPublishers known;
    @Inject BulkChanges bulk;

    private CameraId door;
    private CameraId gate;

    @BeforeEach
    void twoCameras() {
        access.becomeAdmin();
        door = testCameras.register();
        gate = testCameras.register();
    }

    @Test
    void whatOneIsRefusedKeepsNoOtherFromIt() {
        List<BulkResult> results = apply(Action.DEACTIVATE, null, null, door, NOBODY, gate);

        assertThat(results).extracting(BulkResult::isDone).containsExactly(true, false, true);
        assertThat(results.get(1).code()).isEqualTo("camera-not-found");
        assertThat(cameras.get(door).active()).isFalse();
        assertThat(cameras.get(gate).active()).isFalse();
    }

    @Test
    void tagsAndGroupsMany() {
        long lobby = access.group();

        apply(Action.ADD_TAG, "PTZ", null, door, gate);
        apply(Action.ADD_TO_GROUP, null, lobby, door, gate);
        apply(Action.REMOVE_FROM_GROUP, null, lobby, gate);

        assertThat(cameras.get(gate).details().tags()).containsExactly("ptz");
        assertThat(groups.cameras(lobby)).containsExactly(door.value());
    }

    @Test
    void wantsWhatItsActionNeeds() {
        assertThatThrownBy(() -> apply(Action.ADD_TAG, " ", null, door))
                .isInstanceOf(InvalidCamera.class)
                .hasMessageStartingWith("tag");
    }

    @Test
    void newKeysWorkAtOnceAndTheOldOnesForAWhile() {
        String before = testCameras.keyOf(door);

        List<BulkResult> results = apply(Action.ROTATE_KEYS, null, null, door);

        String after = testCameras.keyOf(door);
        assertThat(results.get(0).urls().get(0).url().getPath()).isEqualTo("/live/" + after);
        assertThat(known.find(before, HERE).stream().camera()).isEqualTo(door);
        assertThat(known.find(after, HERE).stream().camera()).isEqualTo(door);

        profiles.rotate(door, new KeyRotation(ProfileKind.MAIN, 0));

        for (String old : List.of(before, after)) {
            assertThatThrownBy(() -> known.find(old, HERE)).isInstanceOf(StreamKeyRejected.class);
        }
        assertThat(known.find(testCameras.keyOf(door), HERE).stream().camera()).isEqualTo(door);
    }

    @Test
    void rangesAreKeptByTheNextPublisher() {
        CameraView view = cameras.get(gate);
        cameras.update(
                gate,
                new UpdateCamera(
                        view.name(),
                        view.serialNumber(),
                        null,
                        new CameraDetails(
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of("192.0.2.0/24"),
                                null)));
        String key = testCameras.keyOf(gate);

        assertThatThrownBy(() -> known.find(key, HERE)).isInstanceOf(StreamKeyRejected.class);
        assertThat(known.find(key, "192.0.2.9").stream().camera()).isEqualTo(gate);
    }

    private List<BulkResult> apply(Action action, String tag, Long group, CameraId... which) {
        return bulk.apply(new BulkChange(action, List.of(which), tag, group, null));
    }
}
