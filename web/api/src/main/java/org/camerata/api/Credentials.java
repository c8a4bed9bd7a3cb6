package org.camerata.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.camerata.access.Caller;
import org.camerata.access.Callers;
import org.camerata.audit.CurrentActor;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Reads what a request was sent with. Only a bearer token counts: a browser sends cookies by
 * itself.
 */
@ApplicationScoped
class Credentials {

    static final String SESSION_CLAIM = "sid";

    private static final String BEARER = "Bearer ";

    @Inject Callers callers;
    @Inject CurrentActor actor;

    /**
     * Who sends the request: by an access token, whose signature the server has checked, or by an
     * API token. Empty if it has neither, or what it has is good no more.
     */
    Optional<Caller> caller(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken token) {
            return callers.bySession(token.getClaim(SESSION_CLAIM));
        }
        return bearer(request)
                .flatMap(text -> callers.byToken(text, actor.get().address()))
                .map(
                        use -> {
                            RateHeaders.keep(request, use.rate());
                            return use.caller();
                        });
    }

    private static Optional<String> bearer(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}
