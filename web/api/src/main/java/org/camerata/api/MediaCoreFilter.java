package org.camerata.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.security.MessageDigest;
import org.camerata.node.NodeSettings;

/** Keeps everybody but the media core's gateway from the callbacks. */
@Provider
@MediaCoreOnly
@Priority(Priorities.AUTHENTICATION)
public class MediaCoreFilter implements ContainerRequestFilter {

    private static final String SECRET = "X-Camerata-Secret";

    @Inject NodeSettings settings;

    @Override
    public void filter(ContainerRequestContext request) {
        String shown = request.getHeaderString(SECRET);
        if (shown == null || !equalInSameTime(shown, settings.callbackSecret())) {
            request.abortWith(Problem.forbidden(request.getUriInfo()).response());
        }
    }

    private static boolean equalInSameTime(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }
}
