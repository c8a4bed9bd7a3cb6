package org.camerata.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.camerata.fakes.Identity;
import org.camerata.shared.CameraId;
import org.junit.jupiter.api.Test;

class CameraTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final StreamName STREAM = new StreamName("k3v9q0z7m2x6c1b8");

    final Camera camera = camera(null);

    @Test
    void isActiveAndRecordedUnlessSomebodySaysOtherwise() {
        assertThat(camera.view())
                .isEqualTo(
                        new CameraView(
                                7,
                                "North gate",
                                "SN-1",
                                true,
                                CameraStatus.OFFLINE,
                                true,
                                false,
                                NOON,
                                null,
                                null));
        assertThat(camera(false).isRecordingEnabled()).isFalse();
    }

    @Test
    void mayPublishOnlyWhileItIsActive() {
        camera.deactivate();
        assertThat(camera.stream().mayPublish()).isFalse();

        camera.activate();
        assertThat(camera.stream().mayPublish()).isTrue();
    }

    @Test
    void isOnlineFromItsFirstMediaToItsLast() {
        camera.online(NOON);
        assertThat(camera.view().status()).isEqualTo(CameraStatus.ONLINE);
        assertThat(camera.view().onlineSince()).isEqualTo(NOON);

        camera.offline(NOON.plusSeconds(9));
        assertThat(camera.view().status()).isEqualTo(CameraStatus.OFFLINE);
        assertThat(camera.view().onlineSince()).isNull();
        assertThat(camera.view().lastSeenAt()).isEqualTo(NOON.plusSeconds(9));
    }

    @Test
    void recordsWhileASegmentIsOpen() {
        camera.recordingSince(NOON);
        assertThat(camera.view().recording()).isTrue();

        camera.recordingSince(null);
        assertThat(camera.view().recording()).isFalse();
    }

    @Test
    void keepsItsRecordingWhereAnUpdateDoesNotSay() {
        camera.toggleRecording();
        camera.update(new UpdateCamera(" South gate ", " SN-2 ", null));

        assertThat(camera.view().name()).isEqualTo("South gate");
        assertThat(camera.view().serialNumber()).isEqualTo("SN-2");
        assertThat(camera.isRecordingEnabled()).isFalse();

        camera.update(new UpdateCamera("South gate", "SN-2", true));
        assertThat(camera.isRecordingEnabled()).isTrue();
    }

    @Test
    void losesItsRightsAndKeepsItsNameOnceItIsRemoved() {
        camera.remove(NOON);

        assertThat(camera.isRemoved()).isTrue();
        assertThat(camera.stream())
                .isEqualTo(new CameraStream(new CameraId(7), "North gate", STREAM, false, false));
    }

    @Test
    void keepsAKeyThatNobodyElseCanChange() {
        byte[] cipher = {1, 2, 3};
        camera.giveKey(new byte[32], cipher);
        cipher[0] = 9;
        camera.streamKeyCipher()[1] = 9;

        assertThat(camera.streamKeyCipher()).containsExactly(1, 2, 3);
    }

    static Camera camera(Boolean recordingEnabled) {
        Camera camera =
                new Camera(
                        new RegisterCamera(" North gate ", "SN-1", recordingEnabled), STREAM, NOON);
        Identity.give(camera, 7);
        return camera;
    }
}
