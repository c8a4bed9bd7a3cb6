package org.camerata.console;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camerata.access.TeamView;
import org.camerata.access.Teams;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** Backs teams.xhtml. */
@Named
@ViewScoped
public class TeamsPage extends ListPage<TeamView> {

    private static final long serialVersionUID = 1L;

    @Inject Teams teams;

    private String text;

    @Override
    Page<TeamView> read(PageRequest request) {
        return teams.list(text, request);
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
