package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.USER_WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Set;
import org.camerata.access.CameraMemberships;
import org.camerata.shared.CameraId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which groups a camera is in. */
@Path("cameras/{id}/groups")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@Tag(name = "Cameras")
@ApplicationScoped
public class CameraGroupsOfCameraResource {

    @Inject CameraMemberships memberships;

    /** All groups of a camera. */
    public record GroupsBody(
            @Schema(
                            description = "All of them: it leaves those that are not named",
                            examples = "[3, 8]")
                    @NotNull
                    @Size(max = CameraMemberships.GROUP_COUNT_MAX)
                    Set<@NotNull Long> groupIds) {}

    @PUT
    @Requires(USER_WRITE)
    @Operation(
            summary = "Say which camera groups a camera is in",
            description = "These and no others. It changes who may do what with the camera.")
    @APIResponse(responseCode = "204", description = "Changed")
    public void put(@PathParam("id") long id, @NotNull @Valid GroupsBody body) {
        memberships.put(new CameraId(id), body.groupIds());
    }
}
