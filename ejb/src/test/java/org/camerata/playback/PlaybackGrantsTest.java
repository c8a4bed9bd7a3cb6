package org.camerata.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.camerata.access.Caller;
import org.camerata.access.CallersInMemory;
import org.camerata.access.GuardByHand;
import org.camerata.access.NotAllowed;
import org.camerata.access.Permission;
import org.camerata.access.Role;
import org.camerata.access.TestCallers;
import org.camerata.camera.CamerasInMemory;
import org.camerata.fakes.HandClock;
import org.camerata.node.SettingsByHand;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaybackGrantsTest {

    static final long LOBBY = 5; // a group of cameras
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Instant TEN = NOON.minus(Duration.ofHours(2));
    static final Caller VIEWER = TestCallers.who(Role.VIEWER, Permission.RECORDING_VIEW, LOBBY);
    static final CameraId GATE = new CameraId(7);

    final HandClock clock = new HandClock(NOON);
    final GuardByHand guard = new GuardByHand(clock);
    final CallersInMemory callers = new CallersInMemory();
    final CamerasInMemory cameras = new CamerasInMemory();
    final PlaybackGrants grants = new PlaybackGrants();

    @BeforeEach
    void oneCamera() {
        cameras.add(7, "k3v9q0z7m2x6c1b8");
        guard.put(GATE, LOBBY);
        guard.caller.is(VIEWER);
        callers.add(VIEWER);
        grants.signatures = new UrlSignature();
        grants.signatures.settings = new SettingsByHand();
        grants.signatures.clock = clock;
        grants.cameras = cameras;
        grants.guard = guard;
        grants.viewers = new ViewersByHand(grants.signatures, callers, guard.caller);
        grants.current = guard.caller;
        grants.clock = clock;
    }

    String signature(PlaybackGrant grant) {
        Path folder = Path.of(grants.folder(grant));
        return folder.getFileName().toString();
    }

    @Test
    void openWhatTheyGrant() {
        PlaybackGrant grant = grants.grant(GATE, TEN, NOON);

        assertThat(grants.folder(grant))
                .startsWith("/footage/play/" + VIEWER.credential().viewer() + "/7/")
                .matches(".*/1795514400000-1795521600000/1795536000/[A-Za-z0-9_-]{43}/");
        grants.demand(grant, signature(grant));
        assertThat(guard.caller.get()).isEqualTo(VIEWER);
    }

    @Test
    void openNothingElse() {
        PlaybackGrant grant = grants.grant(GATE, TEN, NOON);
        String signature = signature(grant);
        Instant later = grant.expiresAt().plusSeconds(1);
        String viewer = grant.viewer();

        assertRefused(new PlaybackGrant("t12", GATE, TEN, NOON, grant.expiresAt()), signature);
        assertRefused(
                new PlaybackGrant(viewer, new CameraId(8), TEN, NOON, grant.expiresAt()),
                signature);
        assertRefused(
                new PlaybackGrant(viewer, GATE, TEN.minusMillis(1), NOON, grant.expiresAt()),
                signature);
        assertRefused(
                new PlaybackGrant(viewer, GATE, TEN, NOON.plusMillis(1), grant.expiresAt()),
                signature);
        assertRefused(new PlaybackGrant(viewer, GATE, TEN, NOON, later), signature);
        assertRefused(grant, "");
    }

    @Test
    void endWithTheirTime() {
        PlaybackGrant grant = grants.grant(GATE, TEN, NOON);
        clock.advance(PlaybackGrants.LIFETIME.minusSeconds(1));
        grants.demand(grant, signature(grant));
        clock.advance(Duration.ofSeconds(1));

        assertRefused(grant, signature(grant));
    }

    @Test
    void endWithTheSessionOfTheirViewer() {
        PlaybackGrant grant = grants.grant(GATE, TEN, NOON);
        callers.remove(VIEWER);

        assertRefused(grant, signature(grant));
    }

    @Test
    void reachNoFurtherThanNow() {
        assertThat(grants.grant(GATE, TEN, NOON.plusSeconds(3_600)).to()).isEqualTo(NOON);
    }

    @Test
    void areGivenForRangesThatCanBePlayed() {
        assertInvalid(TEN, TEN);
        assertInvalid(NOON, TEN);
        assertInvalid(NOON.plusSeconds(5), NOON.plusSeconds(60)); // still to come
        assertInvalid(NOON.minus(PlaybackGrants.RANGE_MAX).minusMillis(1), NOON);
        grants.grant(GATE, NOON.minus(PlaybackGrants.RANGE_MAX), NOON);
    }

    @Test
    void areGivenToThoseOnlyWhoMaySeeFootage() {
        guard.caller.is(TestCallers.who(Role.VIEWER, Permission.LIVE_VIEW, LOBBY));
        assertThatThrownBy(() -> grants.grant(GATE, TEN, NOON)).isInstanceOf(NotAllowed.class);

        guard.caller.is(VIEWER);
        assertThatThrownBy(() -> grants.grant(new CameraId(8), TEN, NOON))
                .isInstanceOf(CameraNotFound.class);
    }

    private void assertInvalid(Instant from, Instant to) {
        assertThatThrownBy(() -> grants.grant(GATE, from, to)).isInstanceOf(InvalidRange.class);
    }

    private void assertRefused(PlaybackGrant grant, String signature) {
        assertThatThrownBy(() -> grants.demand(grant, signature))
                .isInstanceOf(SignatureRejected.class);
    }
}
