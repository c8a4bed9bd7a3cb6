package org.camerata.event;

import java.util.Map;
import org.camerata.access.GuardByHand;
import org.camerata.fakes.HandClock;
import org.camerata.shared.CameraId;

/** Live events with two cameras, one in the lobby and one in the yard. */
final class EventsByHand extends LiveEvents {

    static final long LOBBY = 5;
    static final long YARD = 6;
    static final CameraId DOOR = new CameraId(7); // in the lobby
    static final CameraId GATE = new CameraId(8); // in the yard

    final Audience audience = new Audience();

    EventsByHand(HandClock clock) {
        this.clock = clock;
        GuardByHand guard = new GuardByHand(clock);
        guard.put(DOOR, LOBBY);
        guard.put(GATE, YARD);
        audience.guard = guard;
        begin();
    }

    Listener listener() {
        return new Listener(this, audience, now());
    }

    /** Something about a camera. */
    void tell(String type, CameraId camera) {
        tell(Topic.CAMERAS, type, camera, Map.of());
    }
}
