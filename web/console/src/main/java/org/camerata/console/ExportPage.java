package org.camerata.console;

import static java.util.stream.Collectors.groupingBy;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.camerata.export.ExportNotFound;
import org.camerata.export.ExportView;
import org.camerata.export.ExportView.PartOfExport;
import org.camerata.export.Exports;
import org.primefaces.PrimeFaces;

/** Backs export.xhtml: what one export holds, and how it is checked. */
@Named
@ViewScoped
public class ExportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String LIST = "/exports.xhtml?faces-redirect=true";

    @Inject Exports exports;

    private String asked; // the id as the address gives it, which may be anything
    private long id;
    private transient ExportView export;
    private transient Map<Long, List<PartOfExport>> parts; // by camera
    private transient PartOfExport played;

    /** Reads the export that the address names. */
    public void open() {
        OptionalLong known = AskedId.orNotFound(asked);
        if (known.isEmpty()) {
            return;
        }
        id = known.getAsLong();
        load();
    }

    private void load() {
        export = exports.get(id);
        parts = null;
    }

    /**
     * Reads again, and leaves for the list if somebody has removed it. What is finished does not
     * change but for its state, and a video plays on.
     */
    public void refresh() {
        ExportView before = export;
        try {
            load();
        } catch (ExportNotFound removed) {
            Notice.sayThere("Export " + id + " was removed");
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getApplication().getNavigationHandler().handleNavigation(faces, null, LIST);
            return;
        }
        if (before == null || before.state() != export.state()) {
            PrimeFaces.current().ajax().update("export", "heading");
        } else if (!before.equals(export)) {
            PrimeFaces.current().ajax().update("state");
        }
    }

    public String remove() {
        load(); // it may be finished meanwhile
        exports.remove(id);
        Notice.sayThere(export.state().isFinished() ? "Export deleted" : "Export cancelled");
        return LIST;
    }

    /** Chooses the part that the player shows. */
    public void play(int number) {
        played =
                export.parts().stream()
                        .filter(part -> part.number() == number)
                        .findFirst()
                        .orElse(null);
    }

    /** Takes the video out of the page, so that it stops loading. */
    public void stop() {
        played = null;
    }

    public List<PartOfExport> parts(long cameraId) {
        if (parts == null) {
            parts = export.parts().stream().collect(groupingBy(PartOfExport::cameraId));
        }
        return parts.getOrDefault(cameraId, List.of());
    }

    public ExportView getExport() {
        return export;
    }

    public PartOfExport getPlayed() {
        return played;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }
}
