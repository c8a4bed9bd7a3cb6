package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.camerata.container.Database;
import org.camerata.container.TestCameras;
import org.camerata.container.Together;
import org.camerata.shared.CameraId;
import org.camerata.shared.PageRequest;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class GrantsIT {

    private static final int CALLERS = 8;

    @Inject TestAccess access;
    @Inject TestCameras testCameras;
    @Inject Grants grants;
    @Inject Teams teams;
    @Inject CameraGroups groups;
    @Inject Callers callers;
    @Inject Database database;

    private Caller admin;
    private CameraId door;
    private long lobby;
    private long maria;

    @BeforeEach
    void oneGroupAndOnePerson() {
        admin = access.becomeAdmin();
        door = testCameras.register();
        lobby = access.group(door);
        maria = access.person(Role.OPERATOR);
    }

    @Test
    void theSameGrantIsOneRowHoweverManyGiveItAtOnce() throws Exception {
        GiveGrants command = give(maria, null, null, Permission.LIVE_VIEW);

        List<Together.Outcome<List<GrantView>>> outcomes =
                Together.call(CALLERS, access.as(admin, () -> grants.give(command)));

        assertThat(outcomes).extracting(Together.Outcome::fault).containsOnlyNulls();
        assertThat(rows("user_id = ?", maria)).isEqualTo(1);
    }

    @Test
    void theSameGrantToATeamIsOneRowToo() throws Exception {
        long team = access.team(maria);
        GiveGrants command =
                give(null, team, null, Permission.LIVE_VIEW, Permission.RECORDING_VIEW);

        List<Together.Outcome<List<GrantView>>> outcomes =
                Together.call(CALLERS, access.as(admin, () -> grants.give(command)));

        assertThat(outcomes).extracting(Together.Outcome::fault).containsOnlyNulls();
        assertThat(rows("team_id = ?", team)).isEqualTo(2);
    }

    @Test
    void aGrantThatIsGivenAgainHasTheNewWindow() {
        long first = grants.give(give(maria, null, 24, Permission.RECORDING_VIEW)).get(0).id();

        GrantView again = grants.give(give(maria, null, null, Permission.RECORDING_VIEW)).get(0);

        assertThat(again.id()).isEqualTo(first);
        assertThat(again.footageHours()).isNull();
    }

    @Test
    void aWindowIsKeptWhereThePermissionIsAboutFootage() {
        List<GrantView> given =
                grants.give(give(maria, null, 24, Permission.LIVE_VIEW, Permission.RECORDING_VIEW));

        assertThat(given).extracting(GrantView::footageHours).containsExactly(null, 24);
    }

    @Test
    void whatIsWithdrawnIsGoneAtOnce() {
        long id = grants.give(give(maria, null, null, Permission.LIVE_VIEW)).get(0).id();
        String sid = access.begin(maria);
        assertThat(callers.bySession(sid).orElseThrow().may(Permission.LIVE_VIEW)).isTrue();

        grants.withdraw(id);

        assertThat(callers.bySession(sid).orElseThrow().may(Permission.LIVE_VIEW)).isFalse();
        assertThatThrownBy(() -> grants.withdraw(id)).isInstanceOf(NotThere.class);
    }

    @Test
    void whatATeamHadGoesWithTheTeam() throws SQLException {
        long team = access.team(maria);
        access.grantTeam(team, lobby, Permission.LIVE_VIEW);
        String sid = access.begin(maria);
        assertThat(callers.bySession(sid).orElseThrow().may(Permission.LIVE_VIEW)).isTrue();

        teams.remove(team);

        assertThat(rows("team_id = ?", team)).isZero();
        assertThat(callers.bySession(sid).orElseThrow().may(Permission.LIVE_VIEW)).isFalse();
    }

    @Test
    void whoLeavesATeamLosesWhatItHas() {
        long team = access.team(maria);
        access.grantTeam(team, lobby, Permission.LIVE_VIEW);
        String sid = access.begin(maria);
        assertThat(callers.bySession(sid).orElseThrow().may(Permission.LIVE_VIEW)).isTrue();

        teams.putUsers(team, Set.of());

        assertThat(callers.bySession(sid).orElseThrow().may(Permission.LIVE_VIEW)).isFalse();
    }

    @Test
    void whatWasGrantedForAGroupGoesWithTheGroup() throws SQLException {
        access.grant(maria, lobby, Permission.LIVE_VIEW);

        groups.remove(lobby);

        assertThat(rows("user_id = ?", maria)).isZero();
        assertThatThrownBy(() -> groups.get(lobby)).isInstanceOf(NotThere.class);
    }

    @Test
    void theGroupOfAllCamerasStaysAsItIs() {
        long all = access.allCameras();

        assertThat(groups.get(all).cameras()).isNull();
        assertThatThrownBy(() -> groups.remove(all)).isInstanceOf(InvalidAccess.class);
        assertThatThrownBy(() -> groups.putCameras(all, Set.of(door.value())))
                .isInstanceOf(InvalidAccess.class);
        assertThatThrownBy(() -> groups.update(all, new Naming("Mine", "")))
                .isInstanceOf(InvalidAccess.class);
    }

    @Test
    void aGroupHasTheCamerasOfOneOfThoseWhoPutThemAtOnce() throws Exception {
        CameraId gate = testCameras.register();
        Queue<Set<Long>> wishes = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < CALLERS; i++) {
            wishes.add(Set.of(i % 2 == 0 ? door.value() : gate.value()));
        }

        List<Together.Outcome<GroupView>> outcomes =
                Together.call(
                        CALLERS, access.as(admin, () -> groups.putCameras(lobby, wishes.remove())));

        assertThat(outcomes).extracting(Together.Outcome::fault).containsOnlyNulls();
        assertThat(groups.cameras(lobby)).hasSize(1);
    }

    @Test
    void groupsAreSeenByThoseToWhomSomethingIsGrantedForThem() {
        access.group(); // of nobody
        access.grant(maria, lobby, Permission.LIVE_VIEW);
        access.become(maria);

        assertThat(groups.list(null, PageRequest.first(10)).items())
                .extracting(GroupView::id, GroupView::cameras)
                .containsExactly(tuple(lobby, 1L));
        assertThat(groups.cameras(lobby)).containsExactly(door.value());
        assertThatThrownBy(() -> groups.remove(lobby)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void listsWhatIsAsked() {
        access.grant(maria, lobby, Permission.LIVE_VIEW, Permission.RECORDING_VIEW);

        assertThat(grants.list(new GrantFilter(maria, null, null), PageRequest.first(1)))
                .satisfies(page -> assertThat(page.total()).isEqualTo(2))
                .satisfies(page -> assertThat(page.items()).hasSize(1));
        assertThat(grants.list(new GrantFilter(null, null, lobby), PageRequest.first(9)).total())
                .isEqualTo(2);
    }

    private GiveGrants give(Long user, Long team, Integer hours, Permission... permissions) {
        return new GiveGrants(user, team, lobby, Set.of(permissions), hours);
    }

    private long rows(String condition, long id) throws SQLException {
        return database.number("select count(*) from access_grant where " + condition, id);
    }
}
