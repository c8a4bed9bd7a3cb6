package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.camerata.access.LoginSessions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own logins. */
@Path("auth/sessions")
@Produces(APPLICATION_JSON)
@Tag(name = "Authentication")
@ApplicationScoped
public class SessionsResource {

    @Inject LoginSessions sessions;

    @GET
    @Requires
    @Operation(summary = "List my open sessions", description = "Newest first, at most 500.")
    public List<LoginSession> list() {
        return sessions.own().stream().map(LoginSession::of).toList();
    }

    @DELETE
    @Path("{id}")
    @Requires
    @Operation(
            summary = "End a session",
            description = "One's own, or anybody's for who has `user:write`.")
    @APIResponse(responseCode = "204", description = "It is good for nothing within seconds")
    public void revoke(@PathParam("id") long id) {
        sessions.revoke(id);
    }

    @DELETE
    @Requires
    @Operation(summary = "End my other sessions", description = "All but the one that asks.")
    @APIResponse(responseCode = "204", description = "They are good for nothing within seconds")
    public void revokeOthers() {
        sessions.revokeOthers();
    }
}
