package org.camerata.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camerata.access.CameraGroups;
import org.camerata.access.GroupView;
import org.camerata.access.Naming;

/** Backs the dialog that adds or renames a camera group. */
@Named
@ViewScoped
public class GroupFormPage extends NamingForm {

    private static final long serialVersionUID = 1L;

    @Inject CameraGroups groups;

    @Override
    Naming known(long id) {
        GroupView group = groups.get(id);
        return new Naming(group.name(), group.description());
    }

    @Override
    String create(Naming naming) {
        return ConsolePath.GROUP.path() + "?id=" + groups.create(naming).id();
    }

    @Override
    void update(long id, Naming naming) {
        groups.update(id, naming);
    }
}
