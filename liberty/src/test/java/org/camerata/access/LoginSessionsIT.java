package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever ends a session, nobody is known by it from that moment. */
@ArquillianTest
class LoginSessionsIT {

    @Inject TestAccess access;
    @Inject LoginSessions sessions;
    @Inject Users users;
    @Inject Callers callers;

    private long maria;
    private String phone;

    @BeforeEach
    void oneOpenSession() {
        access.becomeAdmin();
        maria = access.person(Role.OPERATOR);
        phone = access.begin(maria);
        assertThat(callers.bySession(phone)).isPresent(); // and kept for a while
    }

    @Test
    void itsUserSignsOut() {
        Caller desk = access.become(maria);
        String sid = desk.credential().name();
        assertThat(callers.bySession(sid)).isPresent();

        sessions.signOut();

        assertThat(callers.bySession(sid)).isEmpty();
        assertThat(callers.byViewer("s" + sid)).isEmpty();
        assertThat(callers.bySession(phone)).isPresent();
    }

    @Test
    void whoOnlyListensIsFoundGone() {
        String sid = access.become(maria).credential().name();
        assertThat(callers.gone(Set.of("s" + sid, "s" + phone))).isEmpty();

        sessions.signOut();

        assertThat(callers.gone(Set.of("s" + sid, "s" + phone, "t999999")))
                .containsExactlyInAnyOrder("s" + sid, "t999999");
    }

    @Test
    void itsUserEndsAllButTheirOwn() {
        Caller desk = access.become(maria);
        assertThat(sessions.own()).hasSize(2);

        sessions.revokeOthers();

        assertThat(sessions.own())
                .extracting(SessionView::sid)
                .containsExactly(desk.credential().name());
        assertThat(callers.bySession(phone)).isEmpty();
    }

    @Test
    void anAdministratorEndsIt() {
        sessions.revoke(sessions.of(maria).get(0).id());

        assertThat(callers.bySession(phone)).isEmpty();
        assertThat(sessions.of(maria)).isEmpty();
    }

    @Test
    void anAdministratorEndsAll() {
        String desk = access.begin(maria);
        sessions.revokeAll(maria);

        assertThat(callers.bySession(phone)).isEmpty();
        assertThat(callers.bySession(desk)).isEmpty();
    }

    @Test
    void anotherUserNeverFindsIt() {
        long id = sessions.of(maria).get(0).id();
        access.become(access.person(Role.OPERATOR));

        assertThatThrownBy(() -> sessions.revoke(id)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> sessions.of(maria)).isInstanceOf(NotAllowed.class);
        assertThat(callers.bySession(phone)).isPresent();
    }

    @Test
    void itsUserIsLocked() {
        users.move(maria, UserState.LOCKED);

        assertThat(callers.bySession(phone)).isEmpty();
    }

    @Test
    void itsUsersRoleChanges() {
        users.update(maria, new UpdateUser("Maria", Role.VIEWER));

        assertThat(callers.bySession(phone)).isEmpty();
    }

    @Test
    void itsUserGetsANewPassword() {
        users.resetPassword(maria);

        assertThat(callers.bySession(phone)).isEmpty();
    }

    @Test
    void itsUserIsRemoved() {
        users.remove(maria);

        assertThat(callers.bySession(phone)).isEmpty();
    }
}
