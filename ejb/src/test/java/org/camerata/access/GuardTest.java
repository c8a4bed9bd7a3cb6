package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camerata.access.Permission.CAMERA_READ;
import static org.camerata.access.Permission.CAMERA_WRITE;
import static org.camerata.access.Permission.LIVE_VIEW;
import static org.camerata.access.Permission.RECORDING_EXPORT;
import static org.camerata.access.Permission.RECORDING_VIEW;
import static org.camerata.access.Permission.SYSTEM_READ;
import static org.camerata.access.Permission.USER_WRITE;
import static org.camerata.access.TestCallers.allowance;
import static org.camerata.access.TestCallers.everywhere;
import static org.camerata.access.TestCallers.person;
import static org.camerata.access.TestCallers.recent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.camerata.access.Caller.Restriction;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTarget;
import org.camerata.audit.Outcome;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final long LOBBY = 5;
    static final long YARD = 6;
    static final CameraId DOOR = new CameraId(7); // in the lobby
    static final CameraId GATE = new CameraId(8); // in the yard
    static final CameraId NO_CAMERA = new CameraId(4711);

    final GuardByHand guard = new GuardByHand(Clock.fixed(NOON, ZoneOffset.UTC));

    @BeforeEach
    void twoCameras() {
        guard.put(DOOR, LOBBY);
        guard.put(GATE, YARD);
    }

    @Test
    void letsAViewerOfTheLobbySeeTheLobby() {
        guard.caller.is(person(Role.VIEWER, allowance(LIVE_VIEW, LOBBY)));

        assertThatCode(() -> guard.demand(LIVE_VIEW, DOOR)).doesNotThrowAnyException();
        assertThatCode(() -> guard.demand(CAMERA_READ, DOOR)).doesNotThrowAnyException();
        assertThat(guard.may(LIVE_VIEW, DOOR)).isTrue();
        assertThat(guard.may(LIVE_VIEW, GATE)).isFalse();
        assertThat(guard.written.events).isEmpty();
    }

    @Test
    void saysOfACameraOfOthersWhatItSaysOfNone() {
        guard.caller.is(person(Role.VIEWER, allowance(LIVE_VIEW, LOBBY)));

        assertThatThrownBy(() -> guard.demand(LIVE_VIEW, GATE)).isInstanceOf(CameraNotFound.class);
        assertThatThrownBy(() -> guard.demand(CAMERA_WRITE, GATE))
                .isInstanceOf(CameraNotFound.class); // also what the role may never do
        assertThatThrownBy(() -> guard.demand(LIVE_VIEW, NO_CAMERA))
                .isInstanceOf(CameraNotFound.class);
    }

    @Test
    void saysWhatIsMissingWhereTheCameraIsKnown() {
        guard.caller.is(person(Role.VIEWER, allowance(CAMERA_READ, LOBBY)));

        assertThatThrownBy(() -> guard.demand(LIVE_VIEW, DOOR))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("live:view");
        assertThatThrownBy(() -> guard.demand(CAMERA_WRITE, DOOR)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void hidesFootageThatIsOlderThanItsWindow() {
        guard.caller.is(person(Role.VIEWER, recent(RECORDING_VIEW, LOBBY, 24)));
        Instant lastWeek = NOON.minus(Duration.ofDays(7));

        assertThatCode(() -> guard.demand(RECORDING_VIEW, DOOR, NOON, CameraNotFound::new))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> guard.demand(RECORDING_VIEW, DOOR, lastWeek, CameraNotFound::new))
                .isInstanceOf(CameraNotFound.class);
        assertThatThrownBy(() -> guard.demand(RECORDING_EXPORT, DOOR, NOON, CameraNotFound::new))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void hidesTheFootageOfACameraThatMayOnlyBeViewedLive() {
        guard.caller.is(person(Role.VIEWER, allowance(LIVE_VIEW, LOBBY)));

        assertThatThrownBy(() -> guard.demand(RECORDING_VIEW, DOOR, NOON, CameraNotFound::new))
                .isInstanceOf(CameraNotFound.class);
    }

    @Test
    void demandsAllCamerasWhereACameraIsInNoGroupYet() {
        guard.caller.is(person(Role.API, allowance(CAMERA_WRITE, LOBBY)));
        assertThatThrownBy(() -> guard.demandEverywhere(CAMERA_WRITE))
                .isInstanceOf(NotAllowed.class);

        guard.caller.is(person(Role.API, everywhere(CAMERA_WRITE)));
        assertThatCode(() -> guard.demandEverywhere(CAMERA_WRITE)).doesNotThrowAnyException();
    }

    @Test
    void demandsOfSystemPermissionsTheRoleAlone() {
        guard.caller.is(person(Role.OPERATOR));

        assertThatCode(() -> guard.demand(SYSTEM_READ)).doesNotThrowAnyException();
        assertThatThrownBy(() -> guard.demand(USER_WRITE)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void writesDownEachRefusalWithWhatWasAskedFor() {
        guard.caller.is(person(Role.VIEWER, allowance(CAMERA_READ, LOBBY)));
        assertThatThrownBy(() -> guard.demand(LIVE_VIEW, DOOR)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> guard.demand(LIVE_VIEW, GATE)).isInstanceOf(CameraNotFound.class);
        assertThatThrownBy(() -> guard.demand(USER_WRITE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> guard.demandEverywhere(CAMERA_WRITE))
                .isInstanceOf(NotAllowed.class);

        assertThat(guard.written.events)
                .allMatch(event -> event.action() == AuditAction.ACCESS_REFUSED)
                .allMatch(event -> event.outcome() == Outcome.REFUSED)
                .extracting(AuditEvent::detail)
                .containsExactly(
                        "live:view: forbidden",
                        "live:view: camera-not-found",
                        "user:write: forbidden",
                        "camera:write: forbidden");
        assertThat(guard.written.events.get(0).target())
                .isEqualTo(new AuditTarget("camera", "7", null));
    }

    @Test
    void letsNobodyOnWhoMustDoSomethingElseFirst() {
        guard.caller.is(TestCallers.restricted(Role.ADMIN, Restriction.PASSWORD_CHANGE));

        assertThatThrownBy(() -> guard.demandUnrestricted())
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("password");
        assertThatThrownBy(() -> guard.demand(USER_WRITE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> guard.demand(LIVE_VIEW, DOOR)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> guard.scope(CAMERA_READ)).isInstanceOf(NotAllowed.class);
        assertThat(guard.written.events)
                .hasSize(4)
                .allMatch(event -> event.detail().equals("password-change-required"));
    }

    @Test
    void letsNobodyOnWhoIsNotKnown() {
        guard.current = new CurrentCaller();

        assertThatThrownBy(() -> guard.demand(SYSTEM_READ)).isInstanceOf(Unauthenticated.class);
        assertThatThrownBy(() -> guard.demand(CAMERA_READ, DOOR))
                .isInstanceOf(Unauthenticated.class);
        assertThatThrownBy(() -> guard.scope(CAMERA_READ)).isInstanceOf(Unauthenticated.class);
    }

    @Test
    void showsInListsNothingOfWhatTheRoleMayNotDo() {
        guard.caller.is(person(Role.VIEWER, everywhere(RECORDING_EXPORT)));

        assertThat(guard.scope(RECORDING_EXPORT).isNothing()).isTrue();
        assertThat(guard.scope(CAMERA_READ).isNothing()).isTrue();
    }
}
