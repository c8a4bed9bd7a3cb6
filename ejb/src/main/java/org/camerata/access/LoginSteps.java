package org.camerata.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.camerata.audit.Actor;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.audit.CurrentActor;

/** The steps of a login that touch the database, a transaction each. */
@Stateless
public class LoginSteps {

    @Inject UserAccounts users;
    @Inject LoginSessionRows sessionRows;
    @Inject SessionEnds sessions;
    @Inject RefreshTokens refreshTokens;
    @Inject AccessTokens accessTokens;
    @Inject SecondFactors secondFactors;
    @Inject CurrentActor actor;
    @Inject AuditTrail trail;
    @Inject Clock clock;

    /**
     * What is looked at before the password is checked.
     *
     * @param passwordHash empty for one who has no password
     * @param isKnownThere whether they logged in from that address of late
     */
    record Door(
            long userId, String username, Optional<String> passwordHash, boolean isKnownThere) {}

    public Optional<Door> find(String username, String address) {
        Instant now = clock.instant();
        return users.byName(username)
                .map(
                        user ->
                                new Door(
                                        user.id(),
                                        user.username(),
                                        user.passwordHash(),
                                        sessionRows.isKnown(user.id(), address, now)));
    }

    /** Their password was right. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public SignedIn enter(long userId, LoginAttempt attempt) {
        UserAccount user = users.lock(userId).orElseThrow(BadCredentials::new);
        if (!user.isActive()) {
            throw new AccountClosed(user.state());
        }
        if (user.secondFactor().isEnrolled()) {
            if (!attempt.hasCode()) {
                throw new SecondFactorRequired();
            }
            secondFactors.demand(user, attempt.code());
        }
        return begin(user, attempt.origin());
    }

    private SignedIn begin(UserAccount user, LoginOrigin origin) {
        Instant now = clock.instant();
        user.loggedIn(now);
        LoginSession session = sessionRows.start(user, origin, now);
        Actor before = actor.get();
        actor.is(Actor.user(user.id(), user.username(), before.address(), before.requestId()));
        trail.record(
                AuditEvent.done(AuditAction.LOGIN_SUCCEEDED)
                        .on("session", session.id(), user.username())
                        .to(Map.of("channel", origin.channel())));
        TokenPair tokens =
                origin.channel() == Channel.API
                        ? pair(session, refreshTokens.issue(session, now))
                        : null;
        return new SignedIn(user.view(), session.sid(), tokens);
    }

    /** See {@link Logins#refresh}. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public TokenPair refresh(String text) {
        Instant now = clock.instant();
        RefreshToken token = refreshTokens.lock(text).orElseThrow(RefreshTokenRejected::new);
        LoginSession session = token.session();
        if (token.wasUsed() && session.isOpen(now)) {
            trail.record(
                    AuditEvent.refused(AuditAction.REFRESH_TOKEN_REUSED)
                            .on("session", session.id(), session.user().username()));
            sessions.end(session, SessionEnd.TOKEN_REUSED); // somebody has a copy
        }
        if (!token.isFresh(now) || !session.isOpen(now) || !session.user().isActive()) {
            throw new RefreshTokenRejected();
        }
        token.use(now);
        session.seen(now);
        return pair(session, refreshTokens.issue(session, now));
    }

    private TokenPair pair(LoginSession session, String refreshToken) {
        return new TokenPair(
                accessTokens.issue(session), refreshToken, AccessTokens.LIFETIME.toSeconds());
    }
}
