package org.camerata.access;

import java.time.Instant;
import org.camerata.audit.CurrentActor;
import org.camerata.fakes.AuditList;
import org.camerata.fakes.EventList;
import org.camerata.fakes.HandClock;
import org.camerata.node.SettingsByHand;

/** The facades of this context over tables in memory. An administrator asks, until told else. */
final class AccessInMemory {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    final HandClock clock = new HandClock(NOON);
    final AuditList trail = new AuditList();
    final EventList<AccessChanged> changed = new EventList<>();
    final GuardByHand guard = new GuardByHand(clock, trail);
    final CurrentCaller current = guard.caller;
    final CurrentActor actor = current.actor;

    final AccountsInMemory accounts = new AccountsInMemory();
    final SessionsInMemory sessionRows = new SessionsInMemory();
    final CodesInMemory recoveryCodes = new CodesInMemory();

    final SessionEnds ends = new SessionEnds();
    final LoginSessions sessions = new LoginSessions();
    final SecondFactors secondFactors = new SecondFactors();
    final LoginSteps steps = new LoginSteps();
    final Logins logins = new Logins();
    final Users users = new Users();

    AccessInMemory() {
        sessions();
        secondFactors();
        logins();
        users.users = accounts;
        users.sessions = ends;
        users.guard = guard;
        users.trail = trail;
        users.changed = changed;
        users.clock = clock;
    }

    UserAccount add(String username, Role role) {
        UserAccount user = new UserAccount(username, username, role, clock.instant());
        accounts.add(user);
        return user;
    }

    LoginSession session(UserAccount user) {
        return sessionRows.start(
                user, new LoginOrigin(Channel.API, "192.0.2.7", null), clock.instant());
    }

    private void sessions() {
        ends.rows = sessionRows;
        ends.trail = trail;
        ends.changed = changed;
        ends.clock = clock;
        sessions.rows = sessionRows;
        sessions.users = accounts;
        sessions.guard = guard;
        sessions.current = current;
        sessions.ends = ends;
        sessions.clock = clock;
    }

    private void secondFactors() {
        secondFactors.totp = new TotpCodes();
        secondFactors.secrets = new TotpSecrets();
        secondFactors.secrets.settings = new SettingsByHand();
        secondFactors.secrets.deriveKey();
        secondFactors.recoveryCodes = recoveryCodes;
        secondFactors.users = accounts;
        secondFactors.sessions = ends;
        secondFactors.trail = trail;
        secondFactors.changed = changed;
        secondFactors.clock = clock;
    }

    private void logins() {
        steps.users = accounts;
        steps.sessionRows = sessionRows;
        steps.sessions = ends;
        steps.refreshTokens = new RefreshTokensInMemory();
        steps.accessTokens = new UnsignedTokens();
        steps.secondFactors = secondFactors;
        steps.actor = actor;
        steps.trail = trail;
        steps.clock = clock;
        logins.steps = steps;
        logins.trail = trail;
        logins.throttle = new LoginThrottle();
        logins.throttle.clock = clock;
        logins.throttle.forgetEverything();
    }

    /** Signing needs a server. */
    private static class UnsignedTokens extends AccessTokens {
        @Override
        String issue(LoginSession session) {
            return "access-token-of-" + session.sid();
        }
    }
}
