package org.camerata.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.camerata.access.Caller;
import org.camerata.access.CallersInMemory;
import org.camerata.access.GuardByHand;
import org.camerata.access.NotAllowed;
import org.camerata.access.Permission;
import org.camerata.access.Role;
import org.camerata.access.TestCallers;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.camera.CameraStream;
import org.camerata.camera.CamerasInMemory;
import org.camerata.camera.StreamName;
import org.camerata.node.SettingsByHand;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveUrlsTest {

    static final long LOBBY = 5; // a group of cameras
    static final Caller VIEWER = TestCallers.who(Role.VIEWER, Permission.LIVE_VIEW, LOBBY);
    static final String VIEWER_NAME = VIEWER.credential().viewer();

    final LiveUrls urls = new LiveUrls();
    final Clock clock = Clock.fixed(Instant.parse("2026-11-24T12:00:00.987Z"), ZoneOffset.UTC);
    final GuardByHand guard = new GuardByHand(clock);
    final CallersInMemory callers = new CallersInMemory();
    final CamerasInMemory cameras = new CamerasInMemory();
    CameraStream gate;

    @BeforeEach
    void oneCamera() {
        gate = cameras.add(7, "k3v9q0z7m2x6c1b8");
        urls.cameras = cameras;
        urls.settings = new SettingsByHand();
        urls.guard = guard;
        urls.current = guard.caller;
        urls.callers = callers;
        urls.trail = guard.written;
        urls.clock = clock;
        callers.add(VIEWER);
    }

    /**
     * The signature is what a shell says of {@code secure_link_md5 "$exp $viewer $stream $key"}:
     * {@code printf '%s' '1795536000 s0123456789abcdef0123456789abcdef k3v9q0z7m2x6c1b8
     * 00112233445566778899aabbccddeeff' | openssl md5 -binary | basenc --base64url | tr -d =}
     */
    @Test
    void areSignedAsNginxChecksThem() {
        assertThat(urls.hls(gate.camera()))
                .isEqualTo(
                        new LiveUrl(
                                "/hls/nd-t5GYKCa13gvL61rOXVw/1795536000/s"
                                        + TestCallers.SID
                                        + "/k3v9q0z7m2x6c1b8/index.m3u8",
                                null,
                                Instant.parse("2026-11-24T16:00:00Z")));
    }

    @Test
    void areGivenForTheSmallStreamToo() {
        assertThat(urls.hls(gate.camera()).subPath()).isNull();

        cameras.addSub(gate.camera(), "a1b2c3d4e5f6g7h8");

        assertThat(urls.hls(gate.camera()).subPath())
                .contains("/" + VIEWER_NAME + "/")
                .endsWith("/a1b2c3d4e5f6g7h8/index.m3u8");
    }

    @Test
    void holdNoKey() {
        assertThat(urls.hls(gate.camera()).path())
                .doesNotContain("gate-key")
                .doesNotContain(urls.settings.urlSigningKey());
    }

    @Test
    void areGivenForCamerasOnly() {
        assertThatThrownBy(() -> urls.hls(new CameraId(8))).isInstanceOf(CameraNotFound.class);
    }

    @Test
    void areGivenToThoseOnlyWhoMayView() {
        guard.caller.is(VIEWER);
        assertThatThrownBy(() -> urls.hls(gate.camera())).isInstanceOf(CameraNotFound.class);

        guard.put(gate.camera(), LOBBY);
        assertThat(urls.hls(gate.camera()).path()).contains("/" + VIEWER_NAME + "/");

        guard.caller.is(TestCallers.who(Role.VIEWER, Permission.CAMERA_READ, LOBBY));
        assertThatThrownBy(() -> urls.hls(gate.camera())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void areWrittenDownBeforeTheyAreGiven() {
        urls.hls(gate.camera());

        assertThat(guard.written.events)
                .extracting(AuditEvent::action)
                .containsExactly(AuditAction.LIVE_VIEWED);
    }

    @Test
    void areGoodForAsLongAsTheirViewerMayView() {
        guard.put(gate.camera(), LOBBY);
        assertThat(urls.mayView(VIEWER_NAME, gate.name())).isTrue();

        callers.add(TestCallers.who(Role.VIEWER, Permission.CAMERA_READ, LOBBY));
        assertThat(urls.mayView(VIEWER_NAME, gate.name())).isFalse();
    }

    @Test
    void areGoodForNothingOnceTheirViewerHasSignedOut() {
        guard.put(gate.camera(), LOBBY);
        callers.remove(VIEWER);

        assertThat(urls.mayView(VIEWER_NAME, gate.name())).isFalse();
    }

    @Test
    void areGoodForNoOtherCamera() {
        assertThat(urls.mayView(VIEWER_NAME, gate.name())).isFalse(); // in no group of theirs
        assertThat(urls.mayView(VIEWER_NAME, new StreamName("nobodynobodynobo"))).isFalse();
    }
}
