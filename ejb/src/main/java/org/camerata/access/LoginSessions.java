package org.camerata.access;

import static org.camerata.access.Permission.USER_READ;
import static org.camerata.access.Permission.USER_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** The open logins of people: their owner and administrators see and end them. */
@Stateless
public class LoginSessions {

    static final String WHAT = "session";

    @Inject LoginSessionRows rows;
    @Inject UserAccounts users;
    @Inject Guard guard;
    @Inject CurrentCaller current;
    @Inject SessionEnds ends;
    @Inject Clock clock;

    /**
     * The caller's own, newest first; at most {@value LoginSessionRows#OPEN_COUNT_MAX}.
     *
     * @throws PersonsOnly if the caller came with a token
     */
    public List<SessionView> own() {
        return open(person().user().id());
    }

    /**
     * A user's, newest first; at most {@value LoginSessionRows#OPEN_COUNT_MAX}.
     *
     * @throws NotThere if there is no such user
     */
    public List<SessionView> of(long user) {
        guard.demand(USER_READ);
        if (users.find(user).isEmpty()) {
            throw new NotThere(Users.WHAT);
        }
        return open(user);
    }

    /**
     * Ends a session of the caller's own, or, by an administrator, of anybody. Within seconds it is
     * good for nothing on any node.
     *
     * @throws NotThere if there is no such open session, or not for the caller
     */
    public void revoke(long id) {
        LoginSession session =
                rows.lock(id)
                        .filter(one -> one.isOpen(clock.instant()))
                        .filter(one -> isOwn(one) || current.get().may(USER_WRITE))
                        .orElseThrow(() -> new NotThere(WHAT));
        ends.end(session, SessionEnd.REVOKED);
    }

    /**
     * Ends the caller's sessions but the one that they ask from.
     *
     * @throws PersonsOnly if the caller came with a token
     */
    public void revokeOthers() {
        ends.endOthers(person(), SessionEnd.REVOKED);
    }

    /**
     * Ends all sessions of a user.
     *
     * @throws NotThere if there is no such user
     */
    public void revokeAll(long user) {
        guard.demand(USER_WRITE);
        UserAccount account = users.find(user).orElseThrow(() -> new NotThere(Users.WHAT));
        ends.endAll(account, SessionEnd.REVOKED);
    }

    /** Signs the caller out of the session that they ask from; a token's caller has none. */
    public void signOut() {
        Credential credential = current.get().credential();
        if (credential.kind() == Credential.Kind.SESSION) {
            rows.lock(credential.id())
                    .ifPresent(session -> ends.end(session, SessionEnd.SIGNED_OUT));
        }
    }

    /** A token that leaks must not tell where its owner is, nor sign them out. */
    private Caller person() {
        Caller caller = current.get();
        if (caller.credential().kind() != Credential.Kind.SESSION) {
            throw new PersonsOnly();
        }
        return caller;
    }

    private List<SessionView> open(long user) {
        return rows.openOf(user, clock.instant()).stream().map(LoginSession::view).toList();
    }

    private boolean isOwn(LoginSession session) {
        Caller caller = current.get();
        return caller.credential().kind() == Credential.Kind.SESSION
                && session.user().id() == caller.user().id();
    }
}
