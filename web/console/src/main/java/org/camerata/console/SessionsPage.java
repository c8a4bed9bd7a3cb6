package org.camerata.console;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.camerata.access.CurrentCaller;
import org.camerata.access.LoginSessions;
import org.camerata.access.SessionView;

/** Backs sessions.xhtml: where the caller is signed in. */
@Named
@ViewScoped
public class SessionsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject LoginSessions sessions;
    @Inject CurrentCaller current;

    private transient List<SessionView> open;

    public void open() {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            load();
        }
    }

    public void load() {
        open = sessions.own();
    }

    public void end(long id) {
        sessions.revoke(id);
        load();
        Notice.say("Session ended");
    }

    public void endOthers() {
        sessions.revokeOthers();
        load();
        Notice.say("All other sessions ended");
    }

    /** Whether it is the one that this page is shown in. */
    public boolean isThisOne(SessionView session) {
        return session.id() == current.get().credential().id();
    }

    public List<SessionView> getSessions() {
        return open;
    }
}
