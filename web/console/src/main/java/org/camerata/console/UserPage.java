package org.camerata.console;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalLong;
import org.camerata.access.ApiTokenView;
import org.camerata.access.ApiTokens;
import org.camerata.access.GrantFilter;
import org.camerata.access.LoginSessions;
import org.camerata.access.SessionView;
import org.camerata.access.TeamView;
import org.camerata.access.Teams;
import org.camerata.access.UserState;
import org.camerata.access.UserView;
import org.camerata.access.Users;
import org.camerata.shared.PageRequest;

/** Backs user.xhtml: one user, what they may do, and where they are signed in. */
@Named
@ViewScoped
public class UserPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject Users users;
    @Inject Teams teams;
    @Inject LoginSessions sessions;
    @Inject ApiTokens tokens;
    @Inject GrantsPage grants;
    @Inject SecretPage secrets;

    private String asked; // the id as the address gives it, which may be anything
    private long id;
    private transient UserView user;
    private transient List<TeamView> memberships;
    private transient List<SessionView> open;
    private transient List<ApiTokenView> ownTokens;

    /** Reads the user that the address names. */
    public void open() {
        OptionalLong known = AskedId.orNotFound(asked);
        if (known.isEmpty()) {
            return;
        }
        id = known.getAsLong();
        load();
        grants.show(new GrantFilter(id, null, null));
    }

    public void load() {
        user = users.get(id);
        memberships = teams.of(id);
        open = sessions.of(id);
        ownTokens = tokens.list(id, PageRequest.first(PageRequest.SIZE_DEFAULT)).items();
    }

    void onChange(@Observes(notifyObserver = Reception.IF_EXISTS) AccessEdited change) {
        load();
    }

    public void activate() {
        move(UserState.ACTIVE, " may come in again");
    }

    public void lock() {
        move(UserState.LOCKED, " is locked and signed out everywhere");
    }

    public void disable() {
        move(UserState.DISABLED, " is disabled and signed out everywhere");
    }

    private void move(UserState state, String said) {
        users.move(id, state);
        load();
        Notice.say(user.username() + said);
    }

    public void resetPassword() {
        String password = users.resetPassword(id).password();
        load();
        secrets.show(
                "New password for " + user.username(),
                "Hand it over on a safe way. It is shown only now, and must be changed at the next"
                        + " login. All sessions have ended.",
                password);
    }

    public void removeSecondFactor() {
        users.removeSecondFactor(id);
        load();
        Notice.say("Second factor of " + user.username() + " removed");
    }

    public void endSession(long sessionId) {
        sessions.revoke(sessionId);
        load();
        Notice.say("Session ended");
    }

    public void endSessions() {
        sessions.revokeAll(id);
        load();
        Notice.say("All sessions of " + user.username() + " ended");
    }

    public UserView getUser() {
        return user;
    }

    public List<TeamView> getMemberships() {
        return memberships;
    }

    public List<SessionView> getSessions() {
        return open;
    }

    public List<ApiTokenView> getTokens() {
        return ownTokens;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }
}
