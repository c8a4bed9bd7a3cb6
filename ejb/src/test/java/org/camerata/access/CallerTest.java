package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.access.Permission.CAMERA_READ;
import static org.camerata.access.Permission.CAMERA_WRITE;
import static org.camerata.access.Permission.LIVE_VIEW;
import static org.camerata.access.Permission.RECORDING_DELETE;
import static org.camerata.access.Permission.RECORDING_EXPORT;
import static org.camerata.access.Permission.RECORDING_VIEW;
import static org.camerata.access.Permission.SYSTEM_READ;
import static org.camerata.access.Permission.USER_WRITE;
import static org.camerata.access.TestCallers.allowance;
import static org.camerata.access.TestCallers.everywhere;
import static org.camerata.access.TestCallers.person;
import static org.camerata.access.TestCallers.program;
import static org.camerata.access.TestCallers.recent;
import static org.camerata.access.TestCallers.restricted;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camerata.access.Caller.Effective;
import org.camerata.access.Caller.Restriction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallerTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final long LOBBY = 5;
    static final long YARD = 6;

    @ParameterizedTest
    @EnumSource(names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void seesNoCameraBeforeSomethingIsGranted(Role role) {
        Caller nobody = person(role);

        assertThat(Permission.perCamera()).noneMatch(nobody::may);
        assertThat(nobody.cameras(NOON).isNothing()).isTrue();
        assertThat(nobody.effective()).isEmpty();
    }

    @Test
    void needsNoGrantAsAnAdministrator() {
        Caller admin = TestCallers.admin();

        assertThat(EnumSet.allOf(Permission.class)).allMatch(admin::may);
        assertThat(admin.scope(RECORDING_DELETE, NOON).isEverything()).isTrue();
        assertThat(admin.effective())
                .hasSize(Permission.perCamera().size())
                .contains(new Effective(RECORDING_DELETE, null, null));
    }

    @Test
    void mayWhatTheRoleDecidesWithoutAGrant() {
        assertThat(person(Role.OPERATOR).may(SYSTEM_READ)).isTrue();
        assertThat(person(Role.VIEWER).may(SYSTEM_READ)).isFalse();
    }

    @Test
    void mayNothingBeyondTheRoleWhateverIsGranted() {
        Caller viewer = person(Role.VIEWER, allowance(CAMERA_WRITE, LOBBY), everywhere(USER_WRITE));

        assertThat(viewer.may(CAMERA_WRITE)).isFalse();
        assertThat(viewer.may(USER_WRITE)).isFalse();
        assertThat(viewer.cameras(NOON).isNothing()).isTrue();
        assertThat(viewer.effective()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIVE_VIEW", "RECORDING_VIEW", "RECORDING_EXPORT"})
    void knowsOfACameraToWhichAnythingIsGranted(Permission any) {
        Caller operator = person(Role.OPERATOR, allowance(any, LOBBY));

        assertThat(operator.may(CAMERA_READ)).isTrue();
        assertThat(operator.scope(CAMERA_READ, NOON).holds(Set.of(LOBBY), null)).isTrue();
        assertThat(operator.scope(CAMERA_READ, NOON).holds(Set.of(YARD), null)).isFalse();
    }

    @Test
    void mayWhatIsGrantedWhereItIsGranted() {
        Caller operator =
                person(Role.OPERATOR, allowance(LIVE_VIEW, LOBBY), allowance(RECORDING_VIEW, YARD));

        assertThat(operator.scope(LIVE_VIEW, NOON).holds(Set.of(LOBBY), null)).isTrue();
        assertThat(operator.scope(LIVE_VIEW, NOON).holds(Set.of(YARD), null)).isFalse();
        assertThat(operator.scope(RECORDING_VIEW, NOON).holds(Set.of(LOBBY), NOON)).isFalse();
        assertThat(operator.may(RECORDING_EXPORT)).isFalse();
    }

    @Test
    void hasNoFootageThatBeganBeforeTheWindow() {
        Caller viewer = person(Role.VIEWER, recent(RECORDING_VIEW, LOBBY, 24));
        Instant yesterday = NOON.minus(Duration.ofHours(24));

        assertThat(viewer.footage(NOON).holds(Set.of(LOBBY), yesterday)).isTrue();
        assertThat(viewer.footage(NOON).holds(Set.of(LOBBY), yesterday.minusMillis(1))).isFalse();
        assertThat(viewer.cameras(NOON).holds(Set.of(LOBBY), null)).isTrue();
    }

    @Test
    void losesSightOfFootageAsTimeGoesOn() {
        Caller viewer = person(Role.VIEWER, recent(RECORDING_VIEW, LOBBY, 1));

        assertThat(viewer.footage(NOON).holds(Set.of(LOBBY), NOON)).isTrue();
        assertThat(viewer.footage(NOON.plusSeconds(3601)).holds(Set.of(LOBBY), NOON)).isFalse();
    }

    @Test
    void hasFootageThatMayBeTakenOutWithoutBeingPlayed() {
        Caller operator = person(Role.OPERATOR, allowance(RECORDING_EXPORT, LOBBY));

        assertThat(operator.footage(NOON).holds(Set.of(LOBBY), NOON)).isTrue();
        assertThat(operator.may(RECORDING_VIEW)).isFalse();
    }

    @Test
    void mayWithATokenNoMoreThanTheTokenIsFor() {
        Caller exporter =
                program(
                        Role.OPERATOR,
                        EnumSet.of(RECORDING_EXPORT),
                        allowance(RECORDING_EXPORT, LOBBY),
                        allowance(LIVE_VIEW, YARD));

        assertThat(exporter.may(RECORDING_EXPORT)).isTrue();
        assertThat(exporter.may(LIVE_VIEW)).isFalse();
        assertThat(exporter.may(SYSTEM_READ)).isFalse();
        assertThat(exporter.cameras(NOON).holds(Set.of(LOBBY), null)).isTrue();
        assertThat(exporter.cameras(NOON).holds(Set.of(YARD), null)).isFalse();
        assertThat(exporter.effective())
                .containsExactly(new Effective(RECORDING_EXPORT, LOBBY, null));
    }

    @Test
    void knowsWithATokenForCamerasAllThatItsOwnerKnows() {
        Caller lister = program(Role.OPERATOR, Set.of(CAMERA_READ), allowance(LIVE_VIEW, YARD));

        assertThat(lister.scope(CAMERA_READ, NOON).holds(Set.of(YARD), null)).isTrue();
        assertThat(lister.footage(NOON).isNothing()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void mayNothingAtAllWhileSomethingIsDemandedFirst(Restriction restriction) {
        Caller admin = restricted(Role.ADMIN, restriction);

        assertThat(EnumSet.allOf(Permission.class)).noneMatch(admin::may);
        assertThat(admin.scope(CAMERA_READ, NOON).isNothing()).isTrue();
        assertThat(admin.effective()).isEmpty();
    }

    @Test
    void isToldOnceWhatIsGrantedTwice() {
        Caller viewer =
                person(
                        Role.VIEWER,
                        allowance(RECORDING_VIEW, LOBBY),
                        allowance(LIVE_VIEW, LOBBY),
                        allowance(LIVE_VIEW, LOBBY), // by a team
                        recent(RECORDING_VIEW, YARD, 24),
                        everywhere(CAMERA_READ));

        assertThat(viewer.effective())
                .isEqualTo(
                        List.of(
                                new Effective(CAMERA_READ, null, null),
                                new Effective(LIVE_VIEW, LOBBY, null),
                                new Effective(RECORDING_VIEW, LOBBY, null),
                                new Effective(RECORDING_VIEW, YARD, 24)));
    }
}
