package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.camerata.audit.Actor;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.node.NodeSettings;
import org.camerata.node.SettingsByHand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first user, and who gets in. */
class LoginsTest {

    static final String LONGEST = "x".repeat(LoginAttempt.PASSWORD_LENGTH_MAX);
    static final LoginOrigin ORIGIN = new LoginOrigin(Channel.API, "192.0.2.7", "curl/8");

    final AccessInMemory access = new AccessInMemory();
    final Logins logins = access.logins;
    final FirstAdminStartup startup = new FirstAdminStartup();

    @BeforeEach
    void freshInstallation() {
        startup.users = access.accounts;
        startup.trail = access.trail;
        startup.clock = access.clock;
        access.actor.is(Actor.anonymous("192.0.2.7", "r-1"));
    }

    @Test
    void letTheFirstAdministratorInByTheGivenPassword() {
        start("correct horse");

        SignedIn signedIn = login("admin", "correct horse");

        assertThat(signedIn.user().role()).isEqualTo(Role.ADMIN);
        assertThat(signedIn.user().lastLoginAt()).isEqualTo(AccessInMemory.NOON);
        assertThat(signedIn.tokens().accessToken()).endsWith(signedIn.sid());
        assertThat(access.sessionRows.bySid(signedIn.sid())).isPresent();
    }

    @Test
    void writeDownWhoCameInAndFromWhere() {
        start("correct horse");
        login("admin", "correct horse");

        assertThat(access.trail.actions())
                .containsExactly(AuditAction.USER_CREATED, AuditAction.LOGIN_SUCCEEDED);
        assertThat(access.actor.get()).isEqualTo(Actor.user(1, "admin", "192.0.2.7", "r-1"));
    }

    @Test
    void sayTheSameOfAWrongPasswordAndAnUnknownName() {
        start("correct horse");

        assertThatThrownBy(() -> login("admin", "wrong"))
                .isInstanceOf(BadCredentials.class)
                .hasMessage("The user name or the password is wrong");
        assertThatThrownBy(() -> login("nobody", "correct horse"))
                .isInstanceOf(BadCredentials.class)
                .hasMessage("The user name or the password is wrong");
        assertThat(access.trail.events)
                .filteredOn(event -> event.action() == AuditAction.LOGIN_REFUSED)
                .extracting(AuditEvent::detail)
                .containsExactly("bad-credentials", "bad-credentials");
    }

    @Test
    void readPasswordsUpToTheirBoundOnly() {
        start(LONGEST);

        assertThat(login("admin", LONGEST).user().username()).isEqualTo("admin");
        assertThatThrownBy(() -> login("admin", LONGEST + "x")).isInstanceOf(BadCredentials.class);
    }

    @Test
    void keepTheAdministratorWhoIsThere() {
        start("correct horse");
        start("another password");

        assertThat(access.accounts.count()).isEqualTo(1);
        assertThat(login("admin", "correct horse").user().id()).isEqualTo(1);
    }

    @Test
    void haveNobodyWhereNoPasswordWasGiven() {
        start(null);

        assertThat(access.accounts.count()).isZero();
    }

    @Test
    void letNobodyInWhoIsLockedHoweverRightThePassword() {
        start("correct horse");
        access.accounts.find(1).orElseThrow().move(UserState.LOCKED);

        assertThatThrownBy(() -> login("admin", "correct horse"))
                .isInstanceOf(AccountClosed.class)
                .hasMessageContaining("locked");
        assertThatThrownBy(() -> login("admin", "wrong")).isInstanceOf(BadCredentials.class);
    }

    @Test
    void letNobodyInWhoHasNoPassword() {
        access.add("exporter", Role.API);

        assertThatThrownBy(() -> login("exporter", "")).isInstanceOf(BadCredentials.class);
    }

    @Test
    void makeWhoeverGuessesWait() {
        start("correct horse");
        for (int i = 0; i < LoginThrottle.FREE_FAILURES_PER_ACCOUNT; i++) {
            assertThatThrownBy(() -> login("admin", "wrong")).isInstanceOf(BadCredentials.class);
        }
        assertThatThrownBy(() -> login("admin", "wrong")).isInstanceOf(BadCredentials.class);

        assertThatThrownBy(() -> login("admin", "correct horse"))
                .isInstanceOf(TooManyAttempts.class);
        assertThat(access.trail.actions()).endsWith(AuditAction.LOGIN_THROTTLED);
        access.clock.advance(Duration.ofHours(1));
        assertThat(login("admin", "correct horse").user().id()).isEqualTo(1);
    }

    @Test
    void exchangeARefreshTokenOnce() {
        start("correct horse");
        TokenPair first = login("admin", "correct horse").tokens();

        TokenPair second = logins.refresh(first.refreshToken());

        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(second.accessToken()).isEqualTo(first.accessToken()); // of the same session
    }

    @Test
    void endTheSessionOfATokenThatSomebodyCopied() {
        start("correct horse");
        SignedIn signedIn = login("admin", "correct horse");
        TokenPair second = logins.refresh(signedIn.tokens().refreshToken());

        assertThatThrownBy(() -> logins.refresh(signedIn.tokens().refreshToken()))
                .isInstanceOf(RefreshTokenRejected.class);
        assertThatThrownBy(() -> logins.refresh(second.refreshToken()))
                .isInstanceOf(RefreshTokenRejected.class);
        assertThat(access.trail.actions())
                .contains(AuditAction.REFRESH_TOKEN_REUSED, AuditAction.SESSION_ENDED);
        assertThat(access.changed.fired).isNotEmpty();
    }

    @Test
    void keepASessionOpenWhileItsTokensAreExchanged() {
        start("correct horse");
        TokenPair pair = login("admin", "correct horse").tokens();
        for (int i = 0; i < 3; i++) {
            access.clock.advance(Channel.API.idleMax().minusSeconds(1));
            pair = logins.refresh(pair.refreshToken());
        }
        String last = pair.refreshToken();
        access.clock.advance(Channel.API.idleMax());

        assertThatThrownBy(() -> logins.refresh(last)).isInstanceOf(RefreshTokenRejected.class);
    }

    private SignedIn login(String username, String password) {
        return logins.login(new LoginAttempt(username, password, null, ORIGIN));
    }

    private void start(String password) {
        startup.settings = settings(password);
        startup.createWhereNobodyIs();
    }

    private static NodeSettings settings(String password) {
        return new SettingsByHand() {
            @Override
            public Optional<String> adminPassword() {
                return Optional.ofNullable(password);
            }
        };
    }
}
