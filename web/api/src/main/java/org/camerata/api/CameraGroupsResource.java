package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.CAMERA_READ;
import static org.camerata.access.Permission.USER_WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.camerata.access.CameraGroups;
import org.camerata.access.GroupView;
import org.camerata.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Groups of cameras. */
@Path("camera-groups")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@Tag(name = "Access")
@ApplicationScoped
public class CameraGroupsResource {

    @Inject CameraGroups groups;

    /** A page of camera groups. */
    public record CameraGroupPage(
            List<CameraGroup> items,
            @Schema(
                            description = "Asks for the next page; null on the last",
                            nullable = true,
                            examples = "MzpIYXJib3Vy")
                    @JsonbNillable
                    String nextCursor,
            @Schema(description = "On all pages", examples = "8") long total) {}

    /** Who or what belongs to it. */
    public record CameraGroupMembers(
            @Schema(
                            description = "All of them: who is not named is no longer in it",
                            examples = "[17, 18]")
                    @NotNull
                    @Size(max = CameraGroups.MEMBER_COUNT_MAX)
                    Set<@NotNull Long> cameraIds) {}

    @GET
    @Requires(CAMERA_READ)
    @Operation(
            summary = "List camera groups",
            description =
                    "Sorted by name. Who manages users sees all, others those that something is granted to them for.")
    public CameraGroupPage list(
            @Parameter(description = "Part of the name", example = "har")
                    @QueryParam("q")
                    @Size(max = 100)
                    String text,
            @BeanParam PageQuery page) {
        Page<GroupView> found = groups.list(text, page.request());
        return new CameraGroupPage(
                found.items().stream().map(CameraGroup::of).toList(),
                found.nextCursor(),
                found.total());
    }

    @GET
    @Path("{id}")
    @Requires(CAMERA_READ)
    @Operation(summary = "Show a camera group")
    public CameraGroup get(@PathParam("id") long id) {
        return CameraGroup.of(groups.get(id));
    }

    @GET
    @Path("{id}/cameras")
    @Requires(CAMERA_READ)
    @Operation(summary = "List the cameras of a camera group")
    public CameraGroupMembers members(@PathParam("id") long id) {
        return new CameraGroupMembers(groups.cameras(id));
    }

    @POST
    @Requires(USER_WRITE)
    @Operation(summary = "Add a camera group")
    @APIResponse(
            responseCode = "201",
            description = "The new camera group",
            content = @Content(schema = @Schema(implementation = CameraGroup.class)))
    @APIResponse(responseCode = "409", description = "Another camera group has this name")
    public Response create(@NotNull @Valid NamingBody body, @Context UriInfo uri) {
        GroupView made = groups.create(body.naming());
        URI location = uri.getAbsolutePathBuilder().path(Long.toString(made.id())).build();
        return Response.created(location).entity(CameraGroup.of(made)).build();
    }

    @PUT
    @Path("{id}")
    @Requires(USER_WRITE)
    @Operation(summary = "Rename or describe a camera group")
    @APIResponse(
            responseCode = "200",
            description = "The changed camera group",
            content = @Content(schema = @Schema(implementation = CameraGroup.class)))
    @APIResponse(responseCode = "409", description = "Another camera group has this name")
    public CameraGroup update(@PathParam("id") long id, @NotNull @Valid NamingBody body) {
        return CameraGroup.of(groups.update(id, body.naming()));
    }

    @PUT
    @Path("{id}/cameras")
    @Requires(USER_WRITE)
    @Operation(
            summary = "Say which cameras a camera group has",
            description = "These and no others.")
    public CameraGroup putCameras(
            @PathParam("id") long id, @NotNull @Valid CameraGroupMembers body) {
        return CameraGroup.of(groups.putCameras(id, body.cameraIds()));
    }

    @DELETE
    @Path("{id}")
    @Requires(USER_WRITE)
    @Operation(
            summary = "Remove a camera group",
            description = "With all grants that name it. Its cameras stay.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("id") long id) {
        groups.remove(id);
    }
}
