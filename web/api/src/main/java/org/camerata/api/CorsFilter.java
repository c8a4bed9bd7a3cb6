package org.camerata.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.camerata.node.NodeSettings;

/**
 * Lets pages of other origins call the API: of none, unless CAMERATA_CORS_ORIGINS lists them. No
 * cookie is ever allowed, since none counts here.
 */
@Provider
@PreMatching
@Priority(CorsFilter.SECOND)
public class CorsFilter implements ContainerRequestFilter, ContainerResponseFilter {

    static final int SECOND = ActorFilter.FIRST + 1;

    private static final String ORIGIN = "Origin";
    private static final String REQUEST_METHOD = "Access-Control-Request-Method";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final int PREFLIGHT_KEPT_SECONDS = 600;

    @Inject NodeSettings settings;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean preflight =
                request.getMethod().equals(HttpMethod.OPTIONS)
                        && request.getHeaderString(REQUEST_METHOD) != null;
        if (preflight && isAllowed(request)) {
            request.abortWith(
                    Response.noContent()
                            .header("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE")
                            .header(
                                    "Access-Control-Allow-Headers",
                                    "Authorization, Content-Type, Range")
                            .header("Access-Control-Max-Age", PREFLIGHT_KEPT_SECONDS)
                            .build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (isAllowed(request)) {
            headers.putSingle(ALLOW_ORIGIN, request.getHeaderString(ORIGIN));
            headers.putSingle(
                    "Access-Control-Expose-Headers",
                    "Content-Range, Location, RateLimit-Limit, RateLimit-Remaining,"
                            + " RateLimit-Reset, Retry-After, X-Request-Id");
        }
        if (!settings.corsOrigins().isEmpty()) {
            headers.add(HttpHeaders.VARY, ORIGIN);
        }
    }

    private boolean isAllowed(ContainerRequestContext request) {
        String origin = request.getHeaderString(ORIGIN);
        return origin != null && settings.corsOrigins().contains(origin);
    }
}
