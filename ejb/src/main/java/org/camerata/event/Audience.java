package org.camerata.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.camerata.access.Caller;
import org.camerata.access.Guard;
import org.camerata.access.Permission;
import org.camerata.shared.CameraId;

/** Who may be told of which event (E1), as {@link Guard} says. */
@ApplicationScoped
public class Audience {

    @Inject Guard guard;
    @Inject Clock clock;

    boolean mayHear(Caller listener, LiveEvent event) {
        if (event.userId() != null) {
            return mayHearOf(event.userId(), listener, event.topic().permission());
        }
        return event.cameraId() == null
                ? listener.may(event.topic().permission())
                : guard.mayHear(
                        listener,
                        event.topic().permission(),
                        new CameraId(event.cameraId()),
                        event.footageAt());
    }

    /** One's own, and everybody's for who may do it to all cameras. */
    private boolean mayHearOf(long user, Caller listener, Permission permission) {
        return listener.may(permission)
                && (listener.user().id() == user
                        || listener.scope(permission, clock.instant()).isEverything());
    }
}
