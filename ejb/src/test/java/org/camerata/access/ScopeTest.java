package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.access.Permission.RECORDING_VIEW;
import static org.camerata.access.TestCallers.allowance;
import static org.camerata.access.TestCallers.recent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camerata.shared.Conditions;
import org.junit.jupiter.api.Test;

class ScopeTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final long LOBBY = 5;
    static final long YARD = 6;

    @Test
    void isNothingWithoutAGrant() {
        Scope scope = scope();

        assertThat(scope).isEqualTo(Scope.NOTHING);
        assertThat(scope.isNothing()).isTrue();
        assertThat(scope.holds(Set.of(LOBBY), null)).isFalse();
        assertThat(where(scope)).isEqualTo(" where 1 = 0");
    }

    @Test
    void isEverythingOnceOneGrantIsForAllCameras() {
        Scope scope =
                scope(allowance(RECORDING_VIEW, LOBBY), TestCallers.everywhere(RECORDING_VIEW));

        assertThat(scope.isEverything()).isTrue();
        assertThat(scope.holds(Set.of(), Instant.EPOCH)).isTrue();
        assertThat(where(scope)).isEmpty();
    }

    @Test
    void holdsTheCamerasOfEachGroupThatIsGranted() {
        Scope scope = scope(allowance(RECORDING_VIEW, LOBBY), allowance(RECORDING_VIEW, YARD));

        assertThat(scope.holds(Set.of(LOBBY), null)).isTrue();
        assertThat(scope.holds(Set.of(7L, YARD), null)).isTrue();
        assertThat(scope.holds(Set.of(7L), null)).isFalse();
        assertThat(scope.holds(Set.of(), null)).isFalse(); // a camera in no group
    }

    @Test
    void isOneClauseForAllGroupsThatHaveTheSameWindow() {
        Scope scope =
                scope(
                        allowance(RECORDING_VIEW, LOBBY),
                        allowance(RECORDING_VIEW, YARD),
                        allowance(RECORDING_VIEW, 7));

        assertThat(scope.parts()).hasSize(1);
        assertThat(where(scope))
                .isEqualTo(
                        " where ((c.id in (select m.cameraId from CameraGroupMember m"
                                + " where m.groupId in :scopeGroups0)))");
    }

    @Test
    void holdsFootageFromTheVeryMomentThatItsWindowBegins() {
        Scope scope = scope(recent(RECORDING_VIEW, LOBBY, 24));
        Instant start = NOON.minus(Duration.ofHours(24));

        assertThat(scope.holds(Set.of(LOBBY), start)).isTrue();
        assertThat(scope.holds(Set.of(LOBBY), start.minusMillis(1))).isFalse();
        assertThat(scope.holds(Set.of(LOBBY), null)).isTrue(); // the camera itself
    }

    @Test
    void limitsEachGroupToItsOwnWindow() {
        Scope scope = scope(recent(RECORDING_VIEW, LOBBY, 1), recent(RECORDING_VIEW, YARD, 24));
        Instant morning = NOON.minus(Duration.ofHours(5));

        assertThat(scope.holds(Set.of(LOBBY), morning)).isFalse();
        assertThat(scope.holds(Set.of(YARD), morning)).isTrue();
        assertThat(scope.holds(Set.of(LOBBY, YARD), morning)).isTrue();
        assertThat(where(scope))
                .contains("m.groupId in :scopeGroups0) and r.startedAt >= :scopeSince0) or (")
                .contains("m.groupId in :scopeGroups1) and r.startedAt >= :scopeSince1)");
    }

    @Test
    void takesTheWidestOfTheWindowsThatHoldACamera() {
        Scope scope = scope(recent(RECORDING_VIEW, LOBBY, 1), allowance(RECORDING_VIEW, LOBBY));

        assertThat(scope.holds(Set.of(LOBBY), Instant.EPOCH)).isTrue();
    }

    @Test
    void canBeAllCamerasForAWhileOnly() {
        Scope scope = scope(new Allowance(RECORDING_VIEW, 1, true, 24));

        assertThat(scope.isEverything()).isFalse();
        assertThat(scope.holds(Set.of(), NOON.minus(Duration.ofHours(25)))).isFalse();
        assertThat(where(scope)).isEqualTo(" where ((r.startedAt >= :scopeSince0))");
        assertThat(scope.withoutTime().isEverything()).isTrue();
    }

    @Test
    void asksForNoTimeWhereAListIsOfCameras() {
        Scope scope = scope(recent(RECORDING_VIEW, LOBBY, 1));

        assertThat(scope.limit(new Conditions(), "c.id", null).where()).doesNotContain("since");
        assertThat(
                        scope(new Allowance(RECORDING_VIEW, 1, true, 24))
                                .limit(new Conditions(), "c.id", null)
                                .where())
                .isEqualTo(" where (1 = 1)");
    }

    @Test
    void forgetsWindowsWhereOnlyTheCamerasMatter() {
        Scope cameras =
                scope(recent(RECORDING_VIEW, LOBBY, 1), allowance(RECORDING_VIEW, YARD))
                        .withoutTime();

        assertThat(cameras.parts()).containsExactly(new Scope.Part(Set.of(LOBBY, YARD), null));
        assertThat(Scope.NOTHING.withoutTime().isNothing()).isTrue();
    }

    private static Scope scope(Allowance... allowances) {
        return Scope.of(List.of(allowances), NOON);
    }

    private static String where(Scope scope) {
        boolean timed = scope.parts().stream().anyMatch(part -> part.since() != null);
        return scope.limit(
                        new Conditions(),
                        timed ? "r.cameraId" : "c.id",
                        timed ? "r.startedAt" : null)
                .where();
    }
}
