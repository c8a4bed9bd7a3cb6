package org.camerata.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.camerata.access.Guard;
import org.camerata.access.Permission;
import org.camerata.export.ExportState;
import org.camerata.export.ExportView;
import org.camerata.export.Exports;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;
import org.primefaces.PrimeFaces;

/** Backs exports.xhtml: footage that was taken out, and how far what is being made is. */
@Named
@ViewScoped
public class ExportsPage extends ListPage<ExportView> {

    private static final long serialVersionUID = 1L;

    @Inject Exports exports;
    @Inject Guard guard;

    private ExportState state;

    @Override
    Page<ExportView> read(PageRequest request) {
        return exports.list(state, request);
    }

    /** Reads again, and renews no more than what has changed: an open question or focus stays. */
    public void refresh() {
        List<ExportView> before = getPages().getItems();
        load();
        List<ExportView> now = getPages().getItems();
        if (!before.stream().map(Row::of).toList().equals(now.stream().map(Row::of).toList())) {
            PrimeFaces.current().ajax().update("exports");
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(before.get(i))) {
                PrimeFaces.current().ajax().update("listForm:rows:" + i + ":state");
            }
        }
    }

    /** What of an export is seen outside its progress. */
    private record Row(long id, ExportState state) {

        static Row of(ExportView export) {
            return new Row(export.id(), export.state());
        }
    }

    public void remove(ExportView export) {
        exports.remove(export.id());
        Notice.say(export.state().isFinished() ? "Export deleted" : "Export cancelled");
        load();
    }

    public void clearFilters() {
        state = null;
        search();
    }

    public boolean isFiltered() {
        return state != null;
    }

    /** Whether others' exports are there, too. */
    public boolean isEverybodys() {
        return guard.scope(Permission.RECORDING_EXPORT).isEverything();
    }

    public ExportState[] getStates() {
        return ExportState.values();
    }

    public ExportState getState() {
        return state;
    }

    public void setState(ExportState state) {
        this.state = state;
    }
}
