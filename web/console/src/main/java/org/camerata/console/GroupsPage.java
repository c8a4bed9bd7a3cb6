package org.camerata.console;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camerata.access.CameraGroups;
import org.camerata.access.GroupView;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** Backs groups.xhtml. */
@Named
@ViewScoped
public class GroupsPage extends ListPage<GroupView> {

    private static final long serialVersionUID = 1L;

    @Inject CameraGroups groups;

    private String text;

    @Override
    Page<GroupView> read(PageRequest request) {
        return groups.list(text, request);
    }

    void onChange(@Observes(notifyObserver = Reception.IF_EXISTS) AccessEdited change) {
        load();
    }

    public void clearFilters() {
        text = null;
        search();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
