package org.camerata.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.camerata.audit.Actor;
import org.camerata.audit.CurrentActor;

/** Says from where a request comes, before anything is known of who sends it. */
@Provider
@PreMatching
@Priority(ActorFilter.FIRST)
public class ActorFilter implements ContainerRequestFilter {

    static final int FIRST = 0;

    /** Set by the front door, which drops what a client sends under this name. */
    static final String REQUEST_ID = "X-Request-Id";

    @Context HttpServletRequest servletRequest;

    @Inject CurrentActor actor;

    @Override
    public void filter(ContainerRequestContext request) {
        actor.is(
                Actor.anonymous(
                        servletRequest.getRemoteAddr(), request.getHeaderString(REQUEST_ID)));
    }
}
