package org.camerata.audit;

import jakarta.enterprise.context.RequestScoped;

/** Who makes the request that this thread works on: Camerata itself until a web filter says who. */
@RequestScoped
public class CurrentActor {

    private Actor actor = Actor.system();

    public Actor get() {
        return actor;
    }

    public void is(Actor actor) {
        this.actor = actor;
    }
}
