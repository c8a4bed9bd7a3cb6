package org.camerata.camera;

import java.util.List;
import org.camerata.shared.CameraId;

/**
 * One thing done to many cameras.
 *
 * @param cameras at most {@value #CAMERA_COUNT_MAX}
 * @param tag for ADD_TAG and REMOVE_TAG; else null
 * @param groupId for ADD_TO_GROUP and REMOVE_FROM_GROUP; else null
 * @param overlapMinutes for ROTATE_KEYS, as of {@link KeyRotation}; null: a day
 */
public record BulkChange(
        Action action, List<CameraId> cameras, String tag, Long groupId, Integer overlapMinutes) {

    public static final int CAMERA_COUNT_MAX = 500;

    /** What is done to each. */
    public enum Action {
        ACTIVATE,
        DEACTIVATE,
        START_RECORDING,
        STOP_RECORDING,
        ADD_TAG,
        REMOVE_TAG,
        ADD_TO_GROUP,
        REMOVE_FROM_GROUP,
        ROTATE_KEYS;

        public boolean needsTag() {
            return this == ADD_TAG || this == REMOVE_TAG;
        }

        public boolean needsGroup() {
            return this == ADD_TO_GROUP || this == REMOVE_FROM_GROUP;
        }
    }

    /**
     * @throws InvalidCamera if what the action needs is missing, or there are too many cameras
     */
    public BulkChange {
        cameras = List.copyOf(cameras);
        if (cameras.size() > CAMERA_COUNT_MAX) {
            throw new InvalidCamera("cameraIds", "must be " + CAMERA_COUNT_MAX + " at most");
        }
        if (action.needsTag() && (tag == null || tag.isBlank())) {
            throw new InvalidCamera("tag", "must be given for " + action);
        }
        if (action.needsGroup() && groupId == null) {
            throw new InvalidCamera("groupId", "must be given for " + action);
        }
    }
}
