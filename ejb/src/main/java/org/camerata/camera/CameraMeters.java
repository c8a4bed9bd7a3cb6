package org.camerata.camera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.camerata.meter.Metered;
import org.camerata.meter.Meters;

/** How the fleet is. The one figure that asks the database: whoever reads it has done so before. */
@ApplicationScoped
class CameraMeters implements Metered {

    @Inject CameraCensus census;

    /** An inactive camera is not expected to be online. */
    enum State {
        ONLINE,
        OFFLINE,
        INACTIVE
    }

    @Override
    public void describe(Meters meters) {
        meters.gauge("camerata_cameras", "Cameras by status", "status", () -> census.byState());
    }
}
