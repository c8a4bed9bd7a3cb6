package org.camerata.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camerata.access.Naming;
import org.camerata.access.TeamView;
import org.camerata.access.Teams;

/** Backs the dialog that adds or renames a team. */
@Named
@ViewScoped
public class TeamFormPage extends NamingForm {

    private static final long serialVersionUID = 1L;

    @Inject Teams teams;

    @Override
    Naming known(long id) {
        TeamView team = teams.get(id);
        return new Naming(team.name(), team.description());
    }

    @Override
    String create(Naming naming) {
        return ConsolePath.TEAM.path() + "?id=" + teams.create(naming).id();
    }

    @Override
    void update(long id, Naming naming) {
        teams.update(id, naming);
    }
}
