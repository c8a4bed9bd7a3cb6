package org.camerata.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.camerata.fakes.Column;
import org.camerata.fakes.Identity;
import org.camerata.shared.CameraId;
import org.junit.jupiter.api.Test;

class CameraTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final StreamName STREAM = new StreamName("k3v9q0z7m2x6c1b8");

    final Camera camera = camera(null);

    @Test
    void isActiveAndRecordedUnlessSomebodySaysOtherwise() {
        assertThat(camera.bareView())
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
                                null,
                                null,
                                new CameraDetails(
                                        "", "", "", "", "", "UTC", "", List.of(), List.of()),
                                List.of()));
        assertThat(camera(false).isRecordingEnabled()).isFalse();
    }

    @Test
    void mayPublishOnlyWhileItIsActive() {
        camera.deactivate();
        assertThat(main().mayPublish()).isFalse();

        camera.activate();
        assertThat(main().mayPublish()).isTrue();
    }

    @Test
    void isRecordedByItsMainProfileOnly() {
        assertThat(main().toBeRecorded()).isTrue();
        assertThat(camera.stream(profile(ProfileKind.SUB), NOON).toBeRecorded()).isFalse();
    }

    @Test
    void isOnlineFromItsFirstMediaToItsLast() {
        Column.write(camera, "onlineSince", NOON);
        assertThat(camera.bareView().status()).isEqualTo(CameraStatus.ONLINE);

        Column.write(camera, "onlineSince", null);
        assertThat(camera.bareView().status()).isEqualTo(CameraStatus.OFFLINE);
    }

    @Test
    void recordsWhileASegmentIsOpen() {
        Column.write(camera, "recordingSince", NOON);
        assertThat(camera.bareView().recording()).isTrue();

        Column.write(camera, "recordingSince", null);
        assertThat(camera.bareView().recording()).isFalse();
    }

    @Test
    void keepsItsRecordingWhereAnUpdateDoesNotSay() {
        camera.record(false);
        camera.update(new UpdateCamera(" South gate ", " SN-2 ", null));

        assertThat(camera.bareView().name()).isEqualTo("South gate");
        assertThat(camera.bareView().serialNumber()).isEqualTo("SN-2");
        assertThat(camera.isRecordingEnabled()).isFalse();

        camera.update(new UpdateCamera("South gate", "SN-2", true));
        assertThat(camera.isRecordingEnabled()).isTrue();
    }

    @Test
    void losesItsRightsAndKeepsItsNameOnceItIsRemoved() {
        camera.remove(NOON);

        assertThat(camera.isRemoved()).isTrue();
        assertThat(main())
                .isEqualTo(
                        new CameraStream(
                                new CameraId(7),
                                "North gate",
                                new ProfileId(70),
                                ProfileKind.MAIN,
                                STREAM,
                                false,
                                false));
    }

    private CameraStream main() {
        return camera.stream(profile(ProfileKind.MAIN), NOON);
    }

    private static CameraProfile profile(ProfileKind kind) {
        CameraProfile profile = new CameraProfile(new CameraId(7), kind, STREAM, NOON);
        Identity.give(profile, 70);
        return profile;
    }

    static Camera camera(Boolean recordingEnabled) {
        Camera camera =
                new Camera(new RegisterCamera(" North gate ", "SN-1", recordingEnabled), NOON);
        Identity.give(camera, 7);
        return camera;
    }
}
