package org.camerata.camera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.camerata.access.CameraMemberships;
import org.camerata.access.Guard;
import org.camerata.access.Permission;
import org.camerata.shared.CameraId;
import org.camerata.shared.DomainException;

/**
 * Does one thing to many cameras, each in a transaction of its own: what one is refused keeps no
 * other from it. Who may do what to which is decided camera by camera.
 */
@ApplicationScoped
public class BulkChanges {

    @Inject Cameras cameras;
    @Inject CameraProfiles profiles;
    @Inject CameraMemberships memberships;
    @Inject Guard guard;

    /** In the order of the cameras. */
    public List<BulkResult> apply(BulkChange change) {
        guard.demand(
                change.action().needsGroup() ? Permission.USER_WRITE : Permission.CAMERA_WRITE);
        return change.cameras().stream().distinct().map(camera -> apply(change, camera)).toList();
    }

    private BulkResult apply(BulkChange change, CameraId camera) {
        try {
            return BulkResult.done(camera, change(change, camera));
        } catch (DomainException refusal) {
            return BulkResult.refused(camera, refusal.code(), refusal.getMessage());
        }
    }

    private List<PublishUrl> change(BulkChange change, CameraId camera) {
        switch (change.action()) {
            case ACTIVATE -> cameras.activate(camera);
            case DEACTIVATE -> cameras.deactivate(camera);
            case START_RECORDING -> cameras.setRecording(camera, true);
            case STOP_RECORDING -> cameras.setRecording(camera, false);
            case ADD_TAG -> cameras.addTag(camera, change.tag());
            case REMOVE_TAG -> cameras.removeTag(camera, change.tag());
            case ADD_TO_GROUP -> memberships.add(change.groupId(), camera);
            case REMOVE_FROM_GROUP -> memberships.remove(change.groupId(), camera);
            case ROTATE_KEYS -> {
                return profiles.rotateAll(camera, change.overlapMinutes());
            }
        }
        return List.of();
    }
}
