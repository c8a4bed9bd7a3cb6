package org.camerata.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.camerata.access.GuardByHand;
import org.camerata.fakes.EventList;
import org.camerata.node.SettingsByHand;
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
    final EventList<CameraDeactivated> deactivated = new EventList<>();
    final EventList<CameraRemoved> removed = new EventList<>();
    final EventList<RecordingSwitched> switched = new EventList<>();

    CameraId gate;

    @BeforeEach
    void oneCameraNamedGate() {
        cameras.rows = rows;
        cameras.keys = StreamKeysTest.with(new byte[32]);
        cameras.settings = new SettingsByHand();
        cameras.guard = guard;
        cameras.trail = guard.written;
        cameras.clock = clock;
        cameras.deactivated = deactivated;
        cameras.removed = removed;
        cameras.recordingSwitched = switched;
        streams.rows = rows;
        streams.keys = cameras.keys;
        gate = register("Gate", "SN-1");
    }

    @Test
    void givesANewCameraAKeyThatItCanPublishWith() {
        assertThat(streams.lockByKey(keyOf(gate)).camera()).isEqualTo(gate);
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
        StreamName stream = rows.get(gate).streamName();
        cameras.deactivate(gate);
        cameras.remove(gate);

        assertThat(deactivated.fired).containsExactly(new CameraDeactivated(gate, stream));
        assertThat(removed.fired).containsExactly(new CameraRemoved(gate, stream));
    }

    @Test
    void acceptsNoKeyOfACameraThatMayNotPublish() {
        String key = keyOf(gate);
        cameras.deactivate(gate);
        assertThatThrownBy(() -> streams.lockByKey(key)).isInstanceOf(StreamKeyRejected.class);

        cameras.activate(gate);
        assertThat(streams.lockByKey(key).camera()).isEqualTo(gate);

        cameras.remove(gate);
        assertThatThrownBy(() -> streams.lockByKey(key)).isInstanceOf(StreamKeyRejected.class);
    }

    @Test
    void acceptsNoKeyThatNobodyOwns() {
        assertThatThrownBy(() -> streams.lockByKey("guess")).isInstanceOf(StreamKeyRejected.class);
    }

    @Test
    void tellsOthersOfRecordingOnlyWhereItChanged() {
        StreamName stream = rows.get(gate).streamName();
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
    void knowsNothingOfARemovedCameraButItsStream() {
        cameras.remove(gate);

        assertThatThrownBy(() -> cameras.get(gate)).isInstanceOf(CameraNotFound.class);
        assertThatThrownBy(() -> cameras.revealRtmpUrl(gate)).isInstanceOf(CameraNotFound.class);
        assertThatThrownBy(() -> cameras.remove(gate)).isInstanceOf(CameraNotFound.class);
        assertThat(streams.find(gate)).isPresent();
    }

    @Test
    void comesOnlineOnceHoweverOftenItIsTold() {
        streams.online(gate, NOON);
        streams.online(gate, NOON.plusSeconds(5));

        assertThat(cameras.get(gate).onlineSince()).isEqualTo(NOON);
    }

    private CameraId register(String name, String serialNumber) {
        CameraId id =
                new CameraId(cameras.register(new RegisterCamera(name, serialNumber, null)).id());
        rows.indexKey(id, cameras.keys.hash(keyOf(id)));
        return id;
    }

    private String keyOf(CameraId id) {
        URI url = cameras.revealRtmpUrl(id);
        assertThat(url.toString()).startsWith("rtmp://cameras.example.test/live/");
        return url.getPath().substring("/live/".length());
    }
}
