package org.camerata.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VolumeRoomTest {

    final RoomByHand room = new RoomByHand();

    @Test
    void isEnoughWhileTheVolumeIsNotNearlyFull() {
        room.freeBytes = VolumeRoom.STOP_BYTES;

        assertThat(room.isEnough()).isTrue();
    }

    @Test
    void isNotEnoughOnANearlyFullVolume() {
        room.freeBytes = VolumeRoom.STOP_BYTES - 1;

        assertThat(room.isEnough()).isFalse();
    }

    @Test
    void saysOnceThatItIsNotEnoughAndOnceThatItIs() {
        room.isEnough();
        room.freeBytes = 7;
        room.isEnough();
        room.isEnough();
        room.freeBytes = VolumeRoom.RESUME_BYTES;
        room.isEnough();

        assertThat(room.told.fired)
                .containsExactly(
                        new RoomChanged(false, 7), new RoomChanged(true, VolumeRoom.RESUME_BYTES));
    }

    @Test
    void doesNotFlutterAtTheLimit() {
        room.freeBytes = VolumeRoom.STOP_BYTES - 1;
        assertThat(room.isEnough()).isFalse();

        room.freeBytes = VolumeRoom.RESUME_BYTES - 1;
        assertThat(room.isEnough()).isFalse();

        room.freeBytes = VolumeRoom.RESUME_BYTES;
        assertThat(room.isEnough()).isTrue();
    }
}
