package org.camerata.access;

import static org.camerata.access.Permission.USER_READ;
import static org.camerata.access.Permission.USER_WRITE;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** The people who may come in. */
@Stateless
public class Users {

    static final String WHAT = "user";

    @Inject UserAccounts users;
    @Inject SessionEnds sessions;
    @Inject Guard guard;
    @Inject AuditTrail trail;
    @Inject Event<AccessChanged> changed;
    @Inject Clock clock;

    /** By user name. */
    public Page<UserView> list(UserFilter filter, PageRequest page) {
        guard.demand(USER_READ);
        return users.list(filter, page).map(UserAccount::view);
    }

    /**
     * @throws NotThere if there is none
     */
    public UserView get(long id) {
        guard.demand(USER_READ);
        return users.find(id).orElseThrow(() -> new NotThere(WHAT)).view();
    }

    /**
     * @throws UsernameTaken if another user has the name
     * @throws WeakPassword if the password is too easy to guess
     */
    public NewUser create(CreateUser command) {
        guard.demand(USER_WRITE);
        if (users.byName(command.username()).isPresent()) {
            throw new UsernameTaken();
        }
        UserAccount user =
                new UserAccount(
                        command.username(), command.displayName(), command.role(), clock.instant());
        String shown = null;
        if (command.role().hasPassword()) {
            boolean made = command.password() == null || command.password().isEmpty();
            shown = made ? Passwords.random() : null;
            givePassword(user, made ? shown : command.password());
        } else if (command.password() != null && !command.password().isEmpty()) {
            throw new InvalidAccess("password", "API users have no password: give them a token");
        }
        users.add(user);
        trail.record(event(AuditAction.USER_CREATED, user).to(facts(user)));
        return new NewUser(user.view(), shown);
    }

    /**
     * @throws NotThere if there is none
     * @throws LastAdmin if nobody else could run the system
     */
    public UserView update(long id, UpdateUser command) {
        UserAccount user = lock(id);
        Role before = user.role();
        if (before == Role.ADMIN && command.role() != Role.ADMIN) {
            demandOtherAdmin(user);
        }
        if (!before.hasPassword() && command.role().hasPassword()) {
            throw new InvalidAccess(
                    "role", "An API user cannot become a person: create another user");
        }
        Map<String, ?> was = facts(user);
        user.describe(command.displayName(), command.role());
        if (before != command.role()) {
            sessions.endAll(user, SessionEnd.ACCOUNT);
        }
        trail.record(event(AuditAction.USER_UPDATED, user).from(was).to(facts(user)));
        changed.fire(new AccessChanged());
        return user.view();
    }

    /**
     * Lets a user in again, or no longer. Who may not come in is out within seconds: their sessions
     * end, their tokens are refused.
     *
     * @throws NotThere if there is none
     * @throws LastAdmin if nobody else could run the system
     */
    public UserView move(long id, UserState state) {
        UserAccount user = lock(id);
        if (state != UserState.ACTIVE) {
            demandOtherAdmin(user);
            sessions.endAll(user, SessionEnd.ACCOUNT);
        }
        trail.record(
                event(AuditAction.USER_STATE_CHANGED, user)
                        .from(Map.of("state", user.state()))
                        .to(Map.of("state", state)));
        user.move(state);
        changed.fire(new AccessChanged());
        return user.view();
    }

    /**
     * Makes a new password, which its owner must change at the next login. Ends their sessions.
     *
     * @return the password, to be shown once
     * @throws NotThere if there is none
     * @throws InvalidAccess if it is an API user
     */
    public NewUser resetPassword(long id) {
        UserAccount user = lock(id);
        if (!user.role().hasPassword()) {
            throw new InvalidAccess("id", "API users have no password: give them a token");
        }
        String password = Passwords.random();
        givePassword(user, password);
        sessions.endAll(user, SessionEnd.PASSWORD);
        trail.record(event(AuditAction.PASSWORD_RESET, user));
        changed.fire(new AccessChanged());
        return new NewUser(user.view(), password);
    }

    /**
     * Takes the second factor away from one who lost it. They enrol another at the next login if
     * their role demands one.
     *
     * @throws NotThere if there is none
     */
    public UserView removeSecondFactor(long id) {
        UserAccount user = lock(id);
        user.secondFactor().remove();
        trail.record(event(AuditAction.SECOND_FACTOR_REMOVED, user));
        changed.fire(new AccessChanged());
        return user.view();
    }

    /**
     * Removes a user for good, with their sessions, tokens and grants.
     *
     * @throws NotThere if there is none
     * @throws LastAdmin if nobody else could run the system
     */
    public void remove(long id) {
        UserAccount user = lock(id);
        demandOtherAdmin(user);
        trail.record(event(AuditAction.USER_REMOVED, user).from(facts(user)));
        users.remove(user);
        changed.fire(new AccessChanged());
    }

    private UserAccount lock(long id) {
        guard.demand(USER_WRITE);
        users.lockAdmins();
        return users.lock(id).orElseThrow(() -> new NotThere(WHAT));
    }

    private void givePassword(UserAccount user, String password) {
        PasswordRules.demand(password, user.username(), user.displayName());
        user.givePassword(Passwords.hash(password), true, clock.instant());
    }

    /** The last administrator cannot be removed, held or demoted. */
    private void demandOtherAdmin(UserAccount user) {
        if (user.role() == Role.ADMIN && user.isActive() && !users.isOtherAdmin(user.id())) {
            throw new LastAdmin();
        }
    }

    static AuditEvent event(AuditAction action, UserAccount user) {
        return AuditEvent.done(action).on("user", user.id(), user.username());
    }

    private static Map<String, ?> facts(UserAccount user) {
        return Map.of("displayName", user.displayName(), "role", user.role());
    }
}
