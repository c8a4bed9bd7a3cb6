package org.camerata.quality;

import org.camerata.camera.CameraChoice;
import org.camerata.camera.CameraFilter;

/** Lets a list of cameras be of those that have an open trouble, or of those that have none. */
public final class CamerasInTrouble {

    private static final String IDS =
            "select trouble.cameraId from Trouble trouble where trouble.clearedAt is null";

    private CamerasInTrouble() {}

    /**
     * @param inTrouble null: all cameras that the filter leaves
     */
    public static CameraFilter among(CameraFilter filter, Boolean inTrouble) {
        return inTrouble == null ? filter : filter.with(new CameraChoice(IDS, inTrouble));
    }
}
