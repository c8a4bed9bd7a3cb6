package org.camerata.camera;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.camerata.camera.CameraMeters.State;

/** Counts all cameras, whoever asks; says nothing of any single one. */
@Stateless
public class CameraCensus {

    @Inject CameraRows rows;

    public Map<State, Long> byState() {
        return rows.byState();
    }
}
