package org.camerata.console;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.camerata.access.CameraGroups;
import org.camerata.access.GrantFilter;
import org.camerata.access.GroupView;
import org.camerata.camera.CameraView;
import org.camerata.camera.Cameras;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** Backs group.xhtml: the cameras of one group, and what is granted for it. */
@Named
@ViewScoped
public class GroupPage extends ListPage<CameraView> {

    private static final long serialVersionUID = 1L;

    @Inject CameraGroups groups;
    @Inject Cameras cameras;
    @Inject GrantsPage grants;

    private String asked; // the id as the address gives it, which may be anything
    private long id;
    private transient GroupView group;

    /** Reads the group that the address names. */
    @Override
    public void open() {
        OptionalLong known = AskedId.orNotFound(asked);
        if (known.isEmpty()) {
            return;
        }
        id = known.getAsLong();
        load();
        grants.show(new GrantFilter(null, null, id));
    }

    @Override
    public void load() {
        group = groups.get(id);
        super.load();
    }

    /** In the order in which they were registered: the group knows them by id. */
    @Override
    Page<CameraView> read(PageRequest request) {
        List<Long> ids = groups.cameras(id).stream().sorted().toList();
        int from = request.cursor() == null ? 0 : Integer.parseInt(request.cursor());
        int to = Math.min(ids.size(), from + request.size());
        List<CameraView> found =
                ids.subList(Math.min(from, to), to).stream()
                        .map(this::camera)
                        .flatMap(Optional::stream)
                        .toList();
        return new Page<>(found, to < ids.size() ? Integer.toString(to) : null, ids.size());
    }

    /** Empty if it has been removed meanwhile. */
    private Optional<CameraView> camera(long cameraId) {
        try {
            return Optional.of(cameras.get(new CameraId(cameraId)));
        } catch (CameraNotFound gone) {
            return Optional.empty();
        }
    }

    void onChange(@Observes(notifyObserver = Reception.IF_EXISTS) AccessEdited change) {
        load();
    }

    /** Takes one camera out of the group. */
    public void drop(CameraView camera) {
        Set<Long> others = new HashSet<>(groups.cameras(id));
        others.remove(camera.id());
        groups.putCameras(id, others);
        load();
        Notice.say(camera.name() + " is no longer in the group");
    }

    public void delete() throws IOException {
        groups.remove(id);
        Notice.sayThere(group.name() + " deleted");
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext()
                .redirect(faces.getExternalContext().getRequestContextPath() + "/groups.xhtml");
    }

    public GroupView getGroup() {
        return group;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }
}
