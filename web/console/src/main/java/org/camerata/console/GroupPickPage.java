package org.camerata.console;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.camerata.access.CameraGroups;
import org.camerata.access.CameraMemberships;
import org.camerata.access.GroupName;
import org.camerata.access.GroupView;
import org.camerata.camera.Cameras;
import org.camerata.shared.CameraId;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** Backs the dialog that picks the groups of a camera. */
@Named
@ViewScoped
public class GroupPickPage extends PickPage<GroupView> {

    private static final long serialVersionUID = 1L;

    @Inject Cameras cameras;
    @Inject CameraGroups groups;
    @Inject CameraMemberships memberships;
    @Inject Event<CameraChanged> changed;

    @Override
    Page<GroupView> read(PageRequest request) {
        return groups.joinable(getText(), request);
    }

    @Override
    Set<Long> members(long camera) {
        return cameras.get(new CameraId(camera)).groups().stream()
                .map(GroupName::id)
                .collect(toSet());
    }

    @Override
    void put(long camera, Set<Long> ids) {
        memberships.put(new CameraId(camera), ids);
        changed.fire(new CameraChanged(camera));
    }

    @Override
    public String name(GroupView group) {
        return group.name();
    }

    @Override
    public String hint(GroupView group) {
        return group.description();
    }
}
