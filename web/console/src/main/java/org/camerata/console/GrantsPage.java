package org.camerata.console;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.camerata.access.GrantFilter;
import org.camerata.access.GrantView;
import org.camerata.access.Grants;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** Backs the grants of a user, a team or a camera group, on the page of each. */
@Named
@ViewScoped
public class GrantsPage extends ListPage<GrantView> {

    private static final long serialVersionUID = 1L;

    @Inject Grants grants;

    private transient GrantFilter filter;

    /** Several of them make one row. */
    public GrantsPage() {
        super(PageRequest.SIZE_MAX);
    }

    /** Says whose grants they are, and reads them. */
    void show(GrantFilter whose) {
        filter = whose;
        load();
    }

    @Override
    Page<GrantView> read(PageRequest request) {
        return grants.list(filter, request);
    }

    void onChange(@Observes(notifyObserver = Reception.IF_EXISTS) AccessEdited change) {
        if (filter != null) {
            load();
        }
    }

    /** Takes away all that the row shows. */
    public void withdraw(GrantRow row) {
        row.ids().values().forEach(grants::withdraw);
        load();
        Notice.say("Grant withdrawn");
    }

    public List<GrantRow> getRows() {
        return GrantRow.of(getPages().getItems());
    }

    /** Whether the page is a camera group's, so that the rows name users and teams. */
    public boolean isOfGroup() {
        return filter.groupId() != null;
    }

    GrantFilter filter() {
        return filter;
    }
}
