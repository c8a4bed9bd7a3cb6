package org.camerata.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.camerata.access.Teams;
import org.camerata.access.UserFilter;
import org.camerata.access.UserView;
import org.camerata.access.Users;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** Backs the dialog that picks the people of a team. */
@Named
@ViewScoped
public class UserPickPage extends PickPage<UserView> {

    private static final long serialVersionUID = 1L;

    @Inject Users users;
    @Inject Teams teams;

    @Override
    Page<UserView> read(PageRequest request) {
        return users.list(new UserFilter(getText(), null, null, null), request);
    }

    @Override
    Set<Long> members(long team) {
        return teams.users(team);
    }

    @Override
    void put(long team, Set<Long> ids) {
        teams.putUsers(team, ids);
    }

    @Override
    public String name(UserView user) {
        return user.displayName();
    }

    @Override
    public String hint(UserView user) {
        return user.username();
    }
}
