package org.camerata.console;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.camerata.access.CameraGroups;
import org.camerata.access.GroupView;
import org.camerata.camera.CameraSort;
import org.camerata.camera.CameraStatus;
import org.camerata.camera.CameraView;
import org.camerata.camera.Cameras;
import org.camerata.quality.TroubleSummary;
import org.camerata.quality.Troubles;
import org.camerata.shared.CameraId;
import org.camerata.shared.PageRequest;
import org.primefaces.PrimeFaces;

/** Backs cameras.xhtml: the list, its filters and what may be done to a row. */
@Named
@ViewScoped
public class CamerasPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject Cameras cameras;
    @Inject CameraGroups groups;
    @Inject Troubles troubles;

    private final CursorPages<CameraView> pages = new CursorPages<>();

    private final CameraFilterForm filter = new CameraFilterForm();

    private transient Map<CameraId, TroubleSummary> inTrouble = Map.of();

    /** Reads the first page; also when a value in the address was wrong and is left out. */
    public void open() {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            load();
        }
    }

    public void load() {
        pages.read(request -> cameras.list(filter.filter(), filter.order(), request));
        inTrouble = troubles.of(ids().stream().map(CameraId::new).toList());
    }

    /** Starts over at the first page, as after a change of filter. */
    public void search() {
        pages.first();
        load();
    }

    void onChange(@Observes(notifyObserver = Reception.IF_EXISTS) CameraChanged change) {
        load();
    }

    public void clearFilters() {
        filter.clear();
        search();
    }

    public void next() {
        pages.next();
        load();
    }

    public void previous() {
        pages.previous();
        load();
    }

    /** Renews the live cells of each row; the whole table only if other cameras are in it now. */
    public void refresh() {
        List<Long> before = ids();
        load();
        PrimeFaces.Ajax ajax = PrimeFaces.current().ajax();
        if (!before.equals(ids())) {
            ajax.update("cameras");
            return;
        }
        for (int row = 0; row < before.size(); row++) {
            ajax.update("listForm:rows:" + row + ":status", "listForm:rows:" + row + ":recording");
        }
    }

    private List<Long> ids() {
        return pages.getItems().stream().map(CameraView::id).toList();
    }

    public void activate(CameraView camera) {
        cameras.activate(new CameraId(camera.id()));
        say(camera.name() + " is active");
        load();
    }

    public void deactivate(CameraView camera) {
        cameras.deactivate(new CameraId(camera.id()));
        say(camera.name() + " is inactive and may not publish");
        load();
    }

    public void toggleRecording(CameraView camera) {
        boolean on = cameras.toggleRecording(new CameraId(camera.id())).recordingEnabled();
        say(camera.name() + (on ? " is recorded from now on" : " is no longer recorded"));
        load();
    }

    private static void say(String what) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(what, null));
    }

    /** Null for a camera without one. */
    public TroubleSummary trouble(CameraView camera) {
        return inTrouble.get(new CameraId(camera.id()));
    }

    public boolean isFiltered() {
        return filter.isSet();
    }

    public CursorPages<CameraView> getPages() {
        return pages;
    }

    public CameraStatus[] getStatuses() {
        return CameraStatus.values();
    }

    public CameraSort.Key[] getSorts() {
        return CameraSort.Key.values();
    }

    public List<String> getSites() {
        return cameras.sites();
    }

    public List<String> getTags() {
        return cameras.tags();
    }

    public List<GroupView> getGroups() {
        return groups.joinable(null, PageRequest.first(PageRequest.SIZE_MAX)).items();
    }

    public CameraFilterForm getFilter() {
        return filter;
    }
}
