package org.camerata.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.camerata.access.AddressRanges;
import org.camerata.camera.CameraStream;
import org.camerata.camera.CamerasInMemory;
import org.camerata.camera.KnownByHand;
import org.camerata.camera.KnownPublisher;
import org.camerata.camera.RecordingPlan;
import org.camerata.camera.RecordingSwitched;
import org.camerata.fakes.HandClock;
import org.camerata.ingest.StreamStarted;
import org.camerata.node.MediaCoreByHand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecorderSwitchTest {

    final RecorderSwitch recorders = new RecorderSwitch();
    final CamerasInMemory cameras = new CamerasInMemory();
    final KnownByHand known = new KnownByHand();
    final MediaCoreByHand nginx = new MediaCoreByHand();
    final RoomByHand room = new RoomByHand();
    final CameraStream gate = cameras.add(7, Footage.STREAM);

    @BeforeEach
    void nginxRecordsWhatIsPublished() {
        recorders.known = known;
        recorders.clock = new HandClock(Footage.NOON);
        known.add("gate-key", gate);
        recorders.mediaCore = nginx;
        recorders.room = room;
        nginx.publish(1, Footage.STREAM);
        nginx.recording.add(Footage.STREAM);
    }

    @Test
    void stopsTheRecorderOfAStreamThatIsNotToBeRecorded() {
        cameras.set(gate.camera(), true, false);
        recorders.onStarted(new StreamStarted(cameras.get(gate.camera())));

        assertThat(nginx.recording).isEmpty();
    }

    @Test
    void letsNginxRecordAStreamThatIsToBeRecorded() {
        recorders.onStarted(new StreamStarted(gate));

        assertThat(nginx.recording).containsExactly(Footage.STREAM);
    }

    @Test
    void stopsEveryRecorderBeforeTheVolumeIsFull() {
        room.freeBytes = 0;
        mend();
        assertThat(nginx.recording).isEmpty();

        room.freeBytes = RoomByHand.MUCH_BYTES;
        mend();
        assertThat(nginx.recording).containsExactly(Footage.STREAM);
    }

    @Test
    void recordsNothingNewWithoutRoom() {
        room.freeBytes = 0;
        recorders.onStarted(new StreamStarted(gate));

        assertThat(nginx.recording).isEmpty();
    }

    @Test
    void followsTheSwitchInBothDirections() {
        recorders.onSwitched(new RecordingSwitched(gate.camera(), gate.name(), false));
        assertThat(nginx.recording).isEmpty();

        recorders.onSwitched(new RecordingSwitched(gate.camera(), gate.name(), true));
        assertThat(nginx.recording).containsExactly(Footage.STREAM);
    }

    @Test
    void mendsWhatDiffersInBothDirections() {
        know(true, false);
        mend();
        assertThat(nginx.recording).isEmpty();

        know(true, true);
        mend();
        assertThat(nginx.recording).containsExactly(Footage.STREAM);
    }

    @Test
    void startsNothingForACameraThatMayNotPublish() {
        nginx.recording.clear();
        know(false, true);
        mend();

        assertThat(nginx.recording).isEmpty();
    }

    @Test
    void doesNotMindStreamsWithoutACamera() {
        recorders.mend(Set.of("nobodynobodynobo", "the-key-itself"), Set.of());

        assertThat(nginx.recording).containsExactly(Footage.STREAM);
    }

    @Test
    void triesAgainWhereNginxDidNotAnswer() {
        nginx.away = true;
        know(true, false);
        recorders.onSwitched(new RecordingSwitched(gate.camera(), gate.name(), false));
        assertThat(nginx.recording).containsExactly(Footage.STREAM);

        nginx.away = false;
        mend();
        assertThat(nginx.recording).isEmpty();
    }

    private void know(boolean mayPublish, boolean toBeRecorded) {
        CameraStream now = cameras.set(gate.camera(), mayPublish, toBeRecorded);
        known.put(
                "gate-key",
                new KnownPublisher(
                        now, 1, null, AddressRanges.ANY, RecordingPlan.of(toBeRecorded)));
    }

    private void mend() {
        recorders.mend(Set.of(Footage.STREAM), Set.copyOf(nginx.recording));
    }
}
