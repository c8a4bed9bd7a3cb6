package org.camerata.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;

/** Refuses everything but what an operation allows by name (A1). */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AccessFilter implements ContainerRequestFilter {

    @Context ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Method operation = resource.getResourceMethod();
        if (operation.isAnnotationPresent(Public.class)) {
            return;
        }
        Requires requires = operation.getAnnotation(Requires.class);
        Optional<Caller> caller = Caller.of(request.getSecurityContext());
        if (caller.isEmpty()) {
            request.abortWith(Problem.unauthenticated(request.getUriInfo()).response());
        } else if (requires == null
                || !Arrays.stream(requires.value()).allMatch(caller.get()::may)) {
            request.abortWith(Problem.forbidden(request.getUriInfo()).response());
        }
    }
}
