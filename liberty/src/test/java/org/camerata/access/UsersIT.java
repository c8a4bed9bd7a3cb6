package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.camerata.container.Database;
import org.camerata.container.ServerLog;
import org.camerata.container.TestCameras;
import org.camerata.container.Together;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class UsersIT {

    private static final int CALLERS = 8;

    @Inject TestAccess access;
    @Inject Users users;
    @Inject ApiTokens tokens;
    @Inject Database database;
    @Inject Clock clock;

    private Caller admin;

    @BeforeEach
    void anAdministratorAsks() {
        admin = access.becomeAdmin();
    }

    @Test
    void ofTwoAdministratorsWhoDemoteEachOtherOneIsLeft() throws Exception {
        long other = access.person(Role.ADMIN);
        assertThat(activeAdmins()).isEqualTo(2);
        Queue<Long> both = new ConcurrentLinkedQueue<>(List.of(admin.user().id(), other));
        UpdateUser demoted = new UpdateUser("Demoted", Role.OPERATOR);

        List<Together.Outcome<UserView>> outcomes =
                Together.call(2, access.as(admin, () -> users.update(both.remove(), demoted)));

        try {
            assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.succeeded())
                    .extracting(Together.Outcome::fault)
                    .allMatch(LastAdmin.class::isInstance);
            assertThat(activeAdmins()).isEqualTo(1);
        } finally {
            access.as(admin, () -> restore(other)).call();
        }
    }

    @Test
    void aNameIsGivenToOneOfEightWhoAskAtOnce() throws Exception {
        String name = name();
        CreateUser command = new CreateUser(name, null, Role.API, null);

        List<Together.Outcome<NewUser>> outcomes =
                Together.call(CALLERS, access.as(admin, () -> users.create(command)));

        assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .extracting(Together.Outcome::fault)
                .allMatch(UsernameTaken.class::isInstance);
        assertThat(rows("user_account where username = ?", name)).isEqualTo(1);
        assertThat(ServerLog.text()).doesNotContain("CNTR0020E"); // a refusal is no error
    }

    @Test
    void whoIsRemovedLeavesNothingBehindButTheAuditLog() throws SQLException {
        long maria = access.person(Role.OPERATOR);
        long team = access.team(maria);
        access.grant(maria, access.group(), Permission.LIVE_VIEW);
        access.begin(maria);
        tokens.create(
                maria,
                new ApiTokenTerms(
                        "exporter",
                        Set.of(Permission.CAMERA_READ),
                        clock.instant().plus(Duration.ofDays(1)),
                        null,
                        null));
        String name = users.get(maria).username();

        users.remove(maria);

        assertThat(rows("login_session where user_id = ?", maria)).isZero();
        assertThat(rows("api_token where owner_id = ?", maria)).isZero();
        assertThat(rows("access_grant where user_id = ?", maria)).isZero();
        assertThat(rows("team_member where user_id = ?", maria)).isZero();
        assertThat(rows("team where id = ?", team)).isEqualTo(1);
        assertThat(rows("audit_entry where action = 'user.removed' and target_name = ?", name))
                .isEqualTo(1);
        assertThatThrownBy(() -> users.get(maria)).isInstanceOf(NotThere.class);
    }

    @Test
    void whoIsRemovedMakesRoomForTheirName() {
        long maria = access.person(Role.VIEWER);
        String name = users.get(maria).username();
        users.remove(maria);

        assertThat(users.create(new CreateUser(name, null, Role.API, null)).user().id())
                .isNotEqualTo(maria);
    }

    @Test
    void listsByNameInPagesAndByWhatIsAsked() {
        String mark = name();
        for (String suffix : List.of("c", "a", "b")) {
            users.create(new CreateUser(mark + suffix, null, Role.API, null));
        }
        UserFilter filter = new UserFilter(mark, Role.API, UserState.ACTIVE, null);

        Page<UserView> first = users.list(filter, PageRequest.first(2));
        Page<UserView> second = users.list(filter, new PageRequest(first.nextCursor(), 2));

        assertThat(first.total()).isEqualTo(3);
        assertThat(first.items())
                .extracting(UserView::username)
                .containsExactly(mark + "a", mark + "b");
        assertThat(second.items()).extracting(UserView::username).containsExactly(mark + "c");
        assertThat(second.nextCursor()).isNull();
        assertThat(users.list(new UserFilter(mark, Role.VIEWER, null, null), PageRequest.first(2)))
                .extracting(Page::total)
                .isEqualTo(0L);
    }

    @Test
    void listsThePeopleOfATeam() {
        long maria = access.person(Role.VIEWER);
        long team = access.team(maria);

        assertThat(users.list(new UserFilter(null, null, null, team), PageRequest.first(2)).items())
                .extracting(UserView::id)
                .containsExactly(maria);
    }

    private UserView restore(long other) {
        UserView restored =
                users.update(admin.user().id(), new UpdateUser("Administrator", Role.ADMIN));
        users.remove(other);
        return restored;
    }

    private long activeAdmins() throws SQLException {
        return database.number(
                "select count(*) from user_account where account_role = 'ADMIN' and state = 'ACTIVE'");
    }

    private long rows(String from, Object... parameters) throws SQLException {
        return database.number("select count(*) from " + from, parameters);
    }

    private static String name() {
        return TestCameras.mark().toLowerCase(Locale.ROOT);
    }
}
