package org.camerata.console;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.camerata.access.Role;
import org.camerata.access.TeamView;
import org.camerata.access.Teams;
import org.camerata.access.UserFilter;
import org.camerata.access.UserState;
import org.camerata.access.UserView;
import org.camerata.access.Users;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** Backs users.xhtml: the list and its filters. */
@Named
@ViewScoped
public class UsersPage extends ListPage<UserView> {

    private static final long serialVersionUID = 1L;

    @Inject Users users;
    @Inject Teams teams;

    private String text;
    private Role role;
    private UserState state;
    private Long teamId;
    private transient List<TeamView> choices;

    @Override
    Page<UserView> read(PageRequest request) {
        return users.list(new UserFilter(text, role, state, teamId), request);
    }

    void onChange(@Observes(notifyObserver = Reception.IF_EXISTS) AccessEdited change) {
        load();
    }

    public void clearFilters() {
        text = null;
        role = null;
        state = null;
        teamId = null;
        search();
    }

    public boolean isFiltered() {
        return text != null || role != null || state != null || teamId != null;
    }

    /** The first of them; beyond these one starts from the team's own page. */
    public List<TeamView> getTeamChoices() {
        if (choices == null) {
            choices = teams.list(null, PageRequest.first(PageRequest.SIZE_MAX)).items();
        }
        return choices;
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public UserState[] getStates() {
        return UserState.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public UserState getState() {
        return state;
    }

    public void setState(UserState state) {
        this.state = state;
    }

    public Long getTeamId() {
        return teamId;
    }

    public void setTeamId(Long teamId) {
        this.teamId = teamId;
    }
}
