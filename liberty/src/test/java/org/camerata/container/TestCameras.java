package org.camerata.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import org.camerata.camera.CameraProfiles;
import org.camerata.camera.CameraStreams;
import org.camerata.camera.Cameras;
import org.camerata.camera.RegisterCamera;
import org.camerata.camera.StreamName;
import org.camerata.shared.CameraId;

/** Cameras that no other test has to do with; an administrator has to ask for them. */
@ApplicationScoped
public class TestCameras {

    private static final AtomicLong NUMBER = new AtomicLong();

    @Inject Cameras cameras;
    @Inject CameraProfiles profiles;
    @Inject CameraStreams streams;

    /** Text that is in no other test's data. */
    public static String mark() {
        return "T" + NUMBER.incrementAndGet() + "x";
    }

    public CameraId register() {
        return register("Gate " + mark());
    }

    public CameraId register(String name) {
        RegisterCamera command = new RegisterCamera(name, "SN-" + mark(), true);
        return new CameraId(cameras.register(command).id());
    }

    public StreamName streamOf(CameraId camera) {
        return streams.get(camera).name();
    }

    public String keyOf(CameraId camera) {
        String url = profiles.revealMain(camera).toString();
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
