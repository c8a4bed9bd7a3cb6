package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camerata.audit.AuditAction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UsersTest {

    static final String PASSWORD = "tulips in the snow";

    final AccessInMemory access = new AccessInMemory();
    final Users users = access.users;
    UserAccount admin;

    @BeforeEach
    void oneAdministrator() {
        admin = access.add("admin", Role.ADMIN);
    }

    @Test
    void areMadeWithAPasswordThatTheyMustChange() {
        NewUser maria = users.create(new CreateUser("maria", " Maria ", Role.VIEWER, null));

        assertThat(maria.user().displayName()).isEqualTo("Maria");
        assertThat(maria.user().passwordChangeRequired()).isTrue();
        assertThat(maria.user().state()).isEqualTo(UserState.ACTIVE);
        assertThat(matches(maria.user().id(), maria.password())).isTrue();
        assertThat(maria.toString()).doesNotContain(maria.password());
        assertThat(access.trail.actions()).containsExactly(AuditAction.USER_CREATED);
        assertThat(access.trail.events.toString()).doesNotContain(maria.password());
    }

    @Test
    void areShownNoPasswordThatSomebodyChoseForThem() {
        NewUser maria = users.create(new CreateUser("maria", null, Role.VIEWER, PASSWORD));

        assertThat(maria.password()).isNull();
        assertThat(maria.user().displayName()).isEqualTo("maria");
        assertThat(matches(maria.user().id(), PASSWORD)).isTrue();
        assertThatThrownBy(() -> users.create(new CreateUser("joan", null, Role.VIEWER, "short")))
                .isInstanceOf(WeakPassword.class);
        assertThat(access.accounts.byName("joan")).isEmpty();
    }

    @Test
    void haveNoPasswordIfTheyAreAnotherSystem() {
        NewUser exporter = users.create(new CreateUser("exporter", null, Role.API, ""));

        assertThat(exporter.password()).isNull();
        assertThat(access.accounts.find(exporter.user().id()).orElseThrow().passwordHash())
                .isEmpty();
        assertInvalid(() -> users.create(new CreateUser("other", null, Role.API, PASSWORD)));
        assertInvalid(() -> users.resetPassword(exporter.user().id()));
        assertInvalid(() -> update(exporter.user().id(), Role.VIEWER));
    }

    @Test
    void haveEachTheirOwnName() {
        assertThatThrownBy(() -> users.create(new CreateUser("admin", null, Role.VIEWER, null)))
                .isInstanceOf(UsernameTaken.class);
    }

    @Test
    void includeAnAdministratorWhateverIsDone() {
        assertLast(() -> update(admin.id(), Role.OPERATOR));
        assertLast(() -> users.move(admin.id(), UserState.DISABLED));
        assertLast(() -> users.move(admin.id(), UserState.LOCKED));
        assertLast(() -> users.remove(admin.id()));
        assertThat(access.trail.events).isEmpty();

        UserAccount other = access.add("other", Role.ADMIN);
        other.move(UserState.LOCKED); // may not come in, so does not count
        assertLast(() -> users.remove(admin.id()));
    }

    @Test
    void mayGoAsAdministratorsOnceThereIsAnother() {
        UserAccount other = access.add("other", Role.ADMIN);

        users.move(admin.id(), UserState.DISABLED);

        assertThat(admin.isActive()).isFalse();
        assertLast(() -> users.remove(other.id()));
        users.remove(admin.id()); // is disabled, so nobody needs it
        assertThat(access.accounts.find(admin.id())).isEmpty();
    }

    @Test
    void keepTheirRoleAsTheLastAdministratorUnderAnotherName() {
        users.update(admin.id(), new UpdateUser("The boss", Role.ADMIN));

        assertThat(admin.view().displayName()).isEqualTo("The boss");
    }

    @Test
    void areOutOnceTheirRoleChanges() {
        UserAccount maria = access.add("maria", Role.OPERATOR);
        LoginSession session = access.session(maria);

        users.update(maria.id(), new UpdateUser("Maria", Role.OPERATOR));
        assertThat(session.isOpen(access.clock.instant())).isTrue();

        update(maria.id(), Role.VIEWER);
        assertThat(session.isOpen(access.clock.instant())).isFalse();
        assertThat(access.changed.fired).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"LOCKED", "DISABLED"})
    void areOutOnceTheyMayNotComeIn(UserState state) {
        UserAccount maria = access.add("maria", Role.OPERATOR);
        LoginSession session = access.session(maria);

        assertThat(users.move(maria.id(), state).state()).isEqualTo(state);

        assertThat(session.isOpen(access.clock.instant())).isFalse();
        assertThat(access.trail.actions())
                .containsExactly(AuditAction.SESSION_ENDED, AuditAction.USER_STATE_CHANGED);
    }

    @Test
    void areOutOnceTheirPasswordIsReset() {
        UserAccount maria = access.add("maria", Role.OPERATOR);
        LoginSession session = access.session(maria);

        NewUser reset = users.resetPassword(maria.id());

        assertThat(matches(maria.id(), reset.password())).isTrue();
        assertThat(reset.user().passwordChangeRequired()).isTrue();
        assertThat(session.isOpen(access.clock.instant())).isFalse();
    }

    @Test
    void loseTheirPasswordWhenTheyBecomeASystem() {
        UserAccount maria = access.add("maria", Role.OPERATOR);
        users.resetPassword(maria.id());

        update(maria.id(), Role.API);

        assertThat(maria.passwordHash()).isEmpty();
    }

    @Test
    void areChangedByNobodyButAdministrators() {
        access.current.is(TestCallers.person(Role.OPERATOR));

        assertForbidden(() -> users.create(new CreateUser("joan", null, Role.ADMIN, null)));
        assertForbidden(() -> update(admin.id(), Role.VIEWER));
        assertForbidden(() -> users.move(admin.id(), UserState.DISABLED));
        assertForbidden(() -> users.resetPassword(admin.id()));
        assertForbidden(() -> users.removeSecondFactor(admin.id()));
        assertForbidden(() -> users.remove(admin.id()));
        assertForbidden(() -> users.get(admin.id()));
        assertForbidden(() -> users.remove(4711)); // whether or not there is such a user
    }

    @Test
    void areNotFoundWhereThereIsNone() {
        assertThatThrownBy(() -> users.get(4711)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> users.remove(4711)).isInstanceOf(NotThere.class);
    }

    private UserView update(long id, Role role) {
        return users.update(id, new UpdateUser("Somebody", role));
    }

    private boolean matches(long id, String password) {
        return Passwords.matches(
                password,
                access.accounts.find(id).flatMap(UserAccount::passwordHash).orElseThrow());
    }

    private static void assertLast(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(LastAdmin.class);
    }

    private static void assertInvalid(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidAccess.class);
    }

    private static void assertForbidden(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotAllowed.class);
    }
}
