package org.camerata.console;

import java.io.Serializable;
import org.camerata.camera.CameraView;

/** What is kept of a camera that is ticked in the list, also while another page of it is shown. */
record TickedCamera(String name, String serialNumber) implements Serializable {

    static TickedCamera of(CameraView camera) {
        return new TickedCamera(camera.name(), camera.serialNumber());
    }
}
