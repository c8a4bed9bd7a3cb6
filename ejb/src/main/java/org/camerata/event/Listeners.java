package org.camerata.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets somebody listen who has shown a ticket. */
@ApplicationScoped
public class Listeners {

    @Inject LiveEvents events;
    @Inject Audience audience;

    public Listener begin() {
        return new Listener(events, audience, events.now());
    }
}
