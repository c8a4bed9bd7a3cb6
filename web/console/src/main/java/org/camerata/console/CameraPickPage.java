package org.camerata.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.camerata.access.CameraGroups;
import org.camerata.camera.CameraFilter;
import org.camerata.camera.CameraView;
import org.camerata.camera.Cameras;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** Backs the dialog that picks the cameras of a group. */
@Named
@ViewScoped
public class CameraPickPage extends PickPage<CameraView> {

    private static final long serialVersionUID = 1L;

    @Inject Cameras cameras;
    @Inject CameraGroups groups;

    @Override
    Page<CameraView> read(PageRequest request) {
        return cameras.list(new CameraFilter(getText(), null, null), request);
    }

    @Override
    Set<Long> members(long group) {
        return groups.cameras(group);
    }

    @Override
    void put(long group, Set<Long> ids) {
        groups.putCameras(group, ids);
    }

    @Override
    public String name(CameraView camera) {
        return camera.name();
    }

    @Override
    public String hint(CameraView camera) {
        return camera.serialNumber();
    }
}
