package org.camerata.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.camerata.access.TokenRates.Rate;

/** Tells an API token's user in each answer how often they may come again. */
@Provider
public class RateHeaders implements ContainerResponseFilter {

    private static final String PROPERTY = RateHeaders.class.getName();

    static void keep(ContainerRequestContext request, Rate rate) {
        request.setProperty(PROPERTY, rate);
    }

    static Optional<Rate> of(ContainerRequestContext request) {
        return Optional.ofNullable((Rate) request.getProperty(PROPERTY));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        of(request).ifPresent(rate -> add(response.getHeaders(), rate));
    }

    private static void add(MultivaluedMap<String, Object> headers, Rate rate) {
        headers.putSingle("RateLimit-Limit", rate.limit());
        headers.putSingle("RateLimit-Remaining", rate.remaining());
        headers.putSingle("RateLimit-Reset", rate.resetSeconds());
        if (!rate.allowed()) {
            headers.putSingle(HttpHeaders.RETRY_AFTER, rate.retryAfterSeconds());
        }
    }
}
