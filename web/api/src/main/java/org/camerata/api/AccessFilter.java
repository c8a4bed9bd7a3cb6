package org.camerata.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;
import org.camerata.access.Caller;
import org.camerata.access.CurrentCaller;
import org.camerata.access.Guard;

/** Refuses everything but what an operation allows by name (A1). */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AccessFilter implements ContainerRequestFilter {

    @Context ResourceInfo resource;

    @Inject Credentials credentials;
    @Inject CurrentCaller current;
    @Inject Guard guard;

    @Override
    public void filter(ContainerRequestContext request) {
        Method operation = resource.getResourceMethod();
        if (operation.isAnnotationPresent(Public.class)) {
            return;
        }
        Optional<Caller> caller = credentials.caller(request);
        if (caller.isEmpty()) {
            guard.turnedAway(request.getMethod() + " " + request.getUriInfo().getPath());
            request.abortWith(Problem.unauthenticated(request.getUriInfo()).response());
            return;
        }
        current.is(caller.get());
        if (RateHeaders.of(request).filter(rate -> !rate.allowed()).isPresent()) {
            request.abortWith(Problem.tooManyRequests(request.getUriInfo()).response());
            return;
        }
        demand(operation.getAnnotation(Requires.class), request);
    }

    private void demand(Requires requires, ContainerRequestContext request) {
        if (requires == null) {
            request.abortWith(Problem.forbidden(request.getUriInfo()).response());
            return;
        }
        if (!requires.evenRestricted()) {
            guard.demandUnrestricted();
        }
        for (var permission : requires.value()) {
            guard.demand(permission);
        }
    }
}
