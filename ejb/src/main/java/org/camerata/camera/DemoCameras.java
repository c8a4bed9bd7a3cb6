package org.camerata.camera;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camerata.audit.Actor;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.audit.CurrentActor;
import org.camerata.node.NodeSettings;

/** The cameras of a demo. The node's own command asks for them; nobody else reaches this. */
@Stateless
public class DemoCameras {

    public static final int COUNT_MAX = 16;

    @Inject CameraRows rows;
    @Inject ProfileRows profiles;
    @Inject ProfileKeys keys;
    @Inject NewCameras newCameras;
    @Inject NodeSettings settings;
    @Inject CurrentActor actor;
    @Inject AuditTrail trail;
    @Inject Clock clock;
    @Inject Event<CameraChanged> changed;

    /**
     * Where the demo's cameras publish to. Those that are missing are made, those that rest are
     * activated.
     *
     * @param count how many, 1 to {@value #COUNT_MAX}
     * @return the URL of the first camera first; each holds its key (K1)
     */
    public List<URI> ready(int count) {
        if (count < 1 || count > COUNT_MAX) {
            throw new IllegalArgumentException("A demo has 1 to " + COUNT_MAX + " cameras");
        }
        actor.is(Actor.system());
        return IntStream.rangeClosed(1, count).mapToObj(this::camera).map(this::url).toList();
    }

    private Camera camera(int number) {
        String serialNumber = "DEMO-" + number;
        Camera camera =
                rows.withSerialNumber(serialNumber)
                        .map(rows::lock)
                        .orElseGet(() -> add(number, serialNumber));
        camera.activate();
        profiles.changed(camera.id(), clock.instant());
        changed.fire(new CameraChanged(camera.id()));
        return camera;
    }

    private Camera add(int number, String serialNumber) {
        RegisterCamera command = new RegisterCamera("Demo " + number, serialNumber, true);
        Camera camera = newCameras.add(command).camera();
        trail.record(
                AuditEvent.done(AuditAction.CAMERA_CREATED)
                        .on("camera", camera.id().value(), camera.name())
                        .to(Map.of("serialNumber", serialNumber)));
        return camera;
    }

    private URI url(Camera camera) {
        String key = keys.reveal(profiles.main(camera.id()).id());
        return URI.create(settings.rtmpBaseUrl() + "/" + key);
    }
}
