package org.camerata.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.camerata.access.GuardByHand;
import org.camerata.audit.AuditEvent;
import org.camerata.fakes.EventList;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CamerasTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    final GuardByHand guard = new GuardByHand(clock);
    final Cameras cameras = new Cameras();
    final CameraStreams streams = new CameraStreams();
    final RowsInMemory rows = new RowsInMemory();
    final ProfilesInMemory profiles = rows.profiles;
    final ProfileKeys keys = new ProfileKeys();
    final TagsInMemory tags = new TagsInMemory();
    final EventList<CameraChanged> changed = new EventList<>();
    final EventList<CameraDeactivated> deactivated = new EventList<>();
    final EventList<CameraRemoved> removed = new EventList<>();
    final EventList<RecordingSwitched> switched = new EventList<>();

    CameraId gate;

    @BeforeEach
    void oneCameraNamedGate() {
        keys.rows = new KeysInMemory(profiles);
        keys.keys = StreamKeysTest.with(new byte[32]);
        keys.clock = clock;
        cameras.rows = rows;
        cameras.profiles = profiles;
        cameras.keys = keys;
        cameras.tags = tags;
        cameras.views = new ViewsInMemory(tags);
        cameras.newCameras = newCameras();
        cameras.guard = guard;
        cameras.trail = guard.written;
        cameras.clock = clock;
        cameras.changed = changed;
        cameras.deactivated = deactivated;
        cameras.removed = removed;
        cameras.recordingSwitched = switched;
        streams.rows = rows;
        streams.profiles = profiles;
        streams.clock = clock;
        gate = register("Gate", "SN-1");
    }

    @Test
    void givesEachCameraAKeyOfItsOwn() {
        CameraId door = register("Door", "SN-2");

        assertThat(keyOf(door)).isNotEqualTo(keyOf(gate));
    }

    @Test
    void showsTheKeyInNothingButTheUrl() {
        String key = keyOf(gate);
        cameras.deactivate(gate);
        cameras.toggleRecording(gate);

        assertThat(
                        List.of(
                                cameras.get(gate),
                                streams.get(gate),
                                deactivated.fired,
                                switched.fired,
                                changed.fired,
                                rows.get(gate)))
                .noneMatch(shown -> shown.toString().contains(key));
    }

    @Test
    void refusesASerialNumberThatAnotherCameraHas() {
        assertThatThrownBy(() -> register("Door", " sn-1 ")).isInstanceOf(SerialNumberTaken.class);
    }

    @Test
    void letsACameraKeepItsOwnSerialNumber() {
        CameraView updated = cameras.update(gate, new UpdateCamera("North gate", "SN-1", null));

        assertThat(updated.name()).isEqualTo("North gate");
    }

    @Test
    void refusesAnUpdateToASerialNumberThatAnotherCameraHas() {
        CameraId door = register("Door", "SN-2");

        assertThatThrownBy(() -> cameras.update(door, new UpdateCamera("Door", "SN-1", null)))
                .isInstanceOf(SerialNumberTaken.class);
    }

    @Test
    void givesTheSerialNumberOfARemovedCameraAwayAgain() {
        cameras.remove(gate);

        assertThat(register("New gate", "SN-1")).isNotEqualTo(gate);
    }

    @Test
    void tellsOthersThatACameraMayNoLongerPublish() {
        cameras.deactivate(gate);
        cameras.remove(gate);

        assertThat(deactivated.fired).containsExactly(new CameraDeactivated(gate));
        assertThat(removed.fired).containsExactly(new CameraRemoved(gate));
    }

    @Test
    void tellsOthersOfEachChange() {
        cameras.activate(gate);
        cameras.remove(gate);

        assertThat(changed.fired)
                .containsExactly(
                        new CameraChanged(gate), // added
                        new CameraChanged(gate),
                        new CameraChanged(gate));
    }

    @Test
    void leavesARemovedCameraNoKey() {
        cameras.remove(gate);

        assertThat(keys.rows.ofCamera(gate)).isEmpty();
    }

    @Test
    void tellsOthersOfRecordingOnlyWhereItChanged() {
        StreamName stream = streams.get(gate).name();
        cameras.update(gate, new UpdateCamera("Gate", "SN-1", true));
        cameras.activate(gate);
        assertThat(switched.fired).isEmpty();

        cameras.toggleRecording(gate);
        cameras.update(gate, new UpdateCamera("Gate", "SN-1", true));
        assertThat(switched.fired)
                .containsExactly(
                        new RecordingSwitched(gate, stream, false),
                        new RecordingSwitched(gate, stream, true));
    }

    @Test
    void leavesADetailThatAnUpdateDoesNotName() {
        cameras.update(gate, described("Harbour", List.of("PTZ", "north")));

        CameraDetails details =
                cameras.update(gate, new UpdateCamera("Gate", "SN-1", null)).details();

        assertThat(details.site()).isEqualTo("Harbour");
        assertThat(details.tags()).containsExactly("north", "ptz");
        assertThat(cameras.update(gate, described("", List.of())).details().site()).isEmpty();
        assertThat(cameras.get(gate).details().tags()).isEmpty();
    }

    @Test
    void writesDownWhatADetailWasAndIs() {
        cameras.update(gate, described("Harbour", List.of("ptz")));

        AuditEvent event = guard.written.events.get(guard.written.events.size() - 1);
        assertThat(event.before().get("site")).isEqualTo("");
        assertThat(event.after().get("site")).isEqualTo("Harbour");
        assertThat(event.after().get("tags")).isEqualTo(List.of("ptz"));
    }

    @Test
    void refusesADetailThatCannotBe() {
        assertThatThrownBy(() -> cameras.addTag(gate, "a,b")).isInstanceOf(InvalidCamera.class);
        assertThat(cameras.get(gate).details().tags()).isEmpty();
    }

    @Test
    void tagsAreAddedAndTakenOneByOne() {
        cameras.addTag(gate, "North");
        cameras.addTag(gate, "ptz");

        assertThat(cameras.removeTag(gate, "NORTH").details().tags()).containsExactly("ptz");
    }

    private static UpdateCamera described(String site, List<String> tags) {
        return new UpdateCamera(
                "Gate",
                "SN-1",
                null,
                new CameraDetails(null, null, site, null, null, null, null, null, tags));
    }

    @Test
    void knowsNothingOfARemovedCameraButItsStream() {
        cameras.remove(gate);

        assertThatThrownBy(() -> cameras.get(gate)).isInstanceOf(CameraNotFound.class);
        assertThatThrownBy(() -> cameras.remove(gate)).isInstanceOf(CameraNotFound.class);
        assertThat(streams.find(gate)).isPresent();
    }

    @Test
    void comesOnlineOnceHoweverOftenItIsTold() {
        ProfileId main = streams.get(gate).profile();
        streams.online(main, NOON);
        streams.online(main, NOON.plusSeconds(5));

        assertThat(cameras.get(gate).onlineSince()).isEqualTo(NOON);
    }

    private CameraId register(String name, String serialNumber) {
        return new CameraId(cameras.register(new RegisterCamera(name, serialNumber, null)).id());
    }

    private String keyOf(CameraId id) {
        return keys.reveal(profiles.main(id).id());
    }

    private NewCameras newCameras() {
        NewCameras newCameras = new NewCameras();
        newCameras.rows = rows;
        newCameras.profiles = profiles;
        newCameras.profileKeys = keys;
        newCameras.keys = keys.keys;
        newCameras.tags = tags;
        newCameras.clock = clock;
        return newCameras;
    }
}
