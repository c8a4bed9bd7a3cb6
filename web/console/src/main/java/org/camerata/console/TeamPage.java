package org.camerata.console;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.camerata.access.GrantFilter;
import org.camerata.access.TeamView;
import org.camerata.access.Teams;
import org.camerata.access.UserFilter;
import org.camerata.access.UserView;
import org.camerata.access.Users;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** Backs team.xhtml: the people of one team, and what is granted to it. */
@Named
@ViewScoped
public class TeamPage extends ListPage<UserView> {

    private static final long serialVersionUID = 1L;

    @Inject Teams teams;
    @Inject Users users;
    @Inject GrantsPage grants;

    private String asked; // the id as the address gives it, which may be anything
    private long id;
    private transient TeamView team;

    /** Reads the team that the address names. */
    @Override
    public void open() {
        OptionalLong known = AskedId.orNotFound(asked);
        if (known.isEmpty()) {
            return;
        }
        id = known.getAsLong();
        load();
        grants.show(new GrantFilter(null, id, null));
    }

    @Override
    public void load() {
        team = teams.get(id);
        super.load();
    }

    @Override
    Page<UserView> read(PageRequest request) {
        return users.list(new UserFilter(null, null, null, id), request);
    }

    void onChange(@Observes(notifyObserver = Reception.IF_EXISTS) AccessEdited change) {
        load();
    }

    /** Takes one person out of the team. */
    public void drop(UserView user) {
        Set<Long> others = new HashSet<>(teams.users(id));
        others.remove(user.id());
        teams.putUsers(id, others);
        load();
        Notice.say(user.displayName() + " is no longer in the team");
    }

    public void delete() throws IOException {
        teams.remove(id);
        Notice.sayThere(team.name() + " deleted");
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext()
                .redirect(faces.getExternalContext().getRequestContextPath() + "/teams.xhtml");
    }

    public TeamView getTeam() {
        return team;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }
}
