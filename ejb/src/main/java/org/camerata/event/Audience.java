package org.camerata.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.camerata.access.Caller;
import org.camerata.access.Guard;
import org.camerata.shared.CameraId;

/** Who may be told of which event (E1), as {@link Guard} says. */
@ApplicationScoped
public class Audience {

    @Inject Guard guard;

    boolean mayHear(Caller listener, LiveEvent event) {
        return event.cameraId() == null
                ? listener.may(event.topic().permission())
                : guard.mayHear(
                        listener,
                        event.topic().permission(),
                        new CameraId(event.cameraId()),
                        event.footageAt());
    }
}
