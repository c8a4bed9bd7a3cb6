package org.camerata.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import org.camerata.audit.CurrentActor;
import org.camerata.container.Database;
import org.camerata.container.ServerLog;
import org.camerata.container.Together;
import org.camerata.node.NodeSettings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class LoginsIT {

    private static final int CALLERS = 8;

    @Inject Logins logins;
    @Inject Callers callers;
    @Inject CurrentActor actor;
    @Inject NodeSettings settings;
    @Inject Database database;

    @Test
    void thereIsAFirstAdministratorWhoNeedNotChangeThePassword() throws SQLException {
        assertThat(database.number("select count(*) from user_account where username = 'admin'"))
                .isEqualTo(1);
        assertThat(login().user())
                .matches(user -> user.role() == Role.ADMIN && !user.passwordChangeRequired());
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownUser() throws IOException {
        assertThatThrownBy(() -> login("admin", password() + "x"))
                .isInstanceOf(BadCredentials.class);
        assertThatThrownBy(() -> login("nobody", password())).isInstanceOf(BadCredentials.class);
        assertThat(ServerLog.text()).doesNotContain("WLTC0017E"); // a refusal is no error
    }

    @Test
    void signsTokensThatSayWhoAndInWhichSession() {
        SignedIn signedIn = login();

        String token = signedIn.tokens().accessToken();
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        String claims = new String(Base64.getUrlDecoder().decode(payload), UTF_8);
        assertThat(claims)
                .contains("\"iss\":\"urn:camerata\"")
                .contains("\"upn\":\"admin\"")
                .contains("\"sid\":\"" + signedIn.sid() + "\"")
                .doesNotContain("groups"); // what they may do is asked at each use
    }

    @Test
    void opensASessionThatCallersAreKnownBy() throws SQLException {
        SignedIn signedIn = login();

        assertThat(callers.bySession(signedIn.sid()))
                .hasValueSatisfying(
                        caller -> assertThat(caller.user().id()).isEqualTo(signedIn.user().id()));
        assertThat(session(signedIn, "channel = 'API' and address = '192.0.2.7'")).isEqualTo(1);
        assertThat(actor.get().name()).isEqualTo("admin");
    }

    @Test
    void writesDownLoginsAndRefusals() throws SQLException {
        long before = refusals();
        assertThatThrownBy(() -> login("admin", "wrong")).isInstanceOf(BadCredentials.class);

        assertThat(refusals()).isEqualTo(before + 1);
        assertThat(database.number("select count(*) from audit_entry where detail like '%wrong%'"))
                .isZero();
    }

    @Test
    void exchangesARefreshTokenOnce() {
        TokenPair first = login().tokens();

        TokenPair second = logins.refresh(first.refreshToken());
        TokenPair third = logins.refresh(second.refreshToken());

        assertThat(third.refreshToken()).isNotIn(first.refreshToken(), second.refreshToken());
    }

    @Test
    void endsTheSessionWhenATokenIsUsedAgain() throws SQLException {
        SignedIn signedIn = login();
        TokenPair second = logins.refresh(signedIn.tokens().refreshToken());

        assertThatThrownBy(() -> logins.refresh(signedIn.tokens().refreshToken()))
                .isInstanceOf(RefreshTokenRejected.class);

        assertThat(session(signedIn, "end_reason = 'TOKEN_REUSED'"))
                .isEqualTo(1); // although refused
        assertThat(callers.bySession(signedIn.sid())).isEmpty();
        assertThatThrownBy(() -> logins.refresh(second.refreshToken()))
                .isInstanceOf(RefreshTokenRejected.class);
    }

    @Test
    void leavesOtherSessionsAlone() {
        TokenPair stolen = login().tokens();
        TokenPair other = login().tokens();
        logins.refresh(stolen.refreshToken());

        assertThatThrownBy(() -> logins.refresh(stolen.refreshToken()))
                .isInstanceOf(RefreshTokenRejected.class);
        assertThat(logins.refresh(other.refreshToken()).accessToken()).isNotEmpty();
    }

    /** Whoever of them is the thief: the session ends. */
    @Test
    void letsOneOfManyExchangeATokenThatTheyUseAtOnce() throws Exception {
        SignedIn signedIn = login();
        String token = signedIn.tokens().refreshToken();

        List<Together.Outcome<TokenPair>> outcomes =
                Together.call(CALLERS, () -> logins.refresh(token));

        assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .extracting(Together.Outcome::fault)
                .allMatch(RefreshTokenRejected.class::isInstance);
        assertThat(session(signedIn, "end_reason = 'TOKEN_REUSED'")).isEqualTo(1);
    }

    @Test
    void keepsNoTokenThatCouldBeUsed() throws SQLException {
        String token = login().tokens().refreshToken();

        assertThat(
                        database.number(
                                "select count(*) from refresh_token where token_hash = ?",
                                token.getBytes(UTF_8)))
                .isZero();
    }

    private long session(SignedIn signedIn, String condition) throws SQLException {
        return database.number(
                "select count(*) from login_session where sid = ? and " + condition,
                signedIn.sid());
    }

    private long refusals() throws SQLException {
        return database.number(
                "select count(*) from audit_entry where action = 'login.refused'"
                        + " and target_name = 'admin'");
    }

    private SignedIn login() {
        return login("admin", password());
    }

    private SignedIn login(String username, String password) {
        return logins.login(new LoginAttempt(username, password, null, TestAccess.ORIGIN));
    }

    private String password() {
        return settings.adminPassword().orElseThrow();
    }
}
