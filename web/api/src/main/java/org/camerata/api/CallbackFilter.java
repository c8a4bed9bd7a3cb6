package org.camerata.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.camerata.api.metrics.Callback;
import org.camerata.api.metrics.CallbackMeters;

/** Times callbacks; only those that the media core has sent. */
@Provider
@MediaCoreOnly
@Priority(Priorities.USER)
public class CallbackFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String BEGUN = CallbackFilter.class.getName(); // by System.nanoTime

    @Inject CallbackMeters meters;

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(BEGUN, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(BEGUN) instanceof Long begun) {
            Duration time = Duration.ofNanos(System.nanoTime() - begun);
            Callback.of(request.getUriInfo().getPath())
                    .ifPresent(callback -> meters.answered(callback, response.getStatus(), time));
        }
    }
}
