package org.camerata.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.camerata.audit.Actor;
import org.camerata.audit.CurrentActor;

/** The caller of this request, once it is known. Whoever lets a request in says so here. */
@RequestScoped
public class CurrentCaller {

    @Inject CurrentActor actor;

    private Caller caller;

    /** From now on this request acts for the caller, and the audit log says so. */
    public void is(Caller known) {
        caller = known;
        Actor before = actor.get();
        boolean byToken = known.credential().kind() == Credential.Kind.API_TOKEN;
        String name = known.user().username();
        actor.is(
                new Actor(
                        byToken ? Actor.Kind.API_TOKEN : Actor.Kind.USER,
                        byToken ? known.credential().id() : known.user().id(),
                        byToken ? name + "/" + known.credential().name() : name,
                        before.address(),
                        before.requestId()));
    }

    public boolean isKnown() {
        return caller != null;
    }

    /**
     * @throws Unauthenticated if nobody is known
     */
    public Caller get() {
        if (caller == null) {
            throw new Unauthenticated();
        }
        return caller;
    }
}
