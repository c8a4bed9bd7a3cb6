package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.LIVE_VIEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.camerata.wall.WallLayouts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's layouts of the wall. */
@Path("wall-layouts")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@Tag(name = "Streaming")
@ApplicationScoped
public class WallLayoutsResource {

    @Inject WallLayouts layouts;

    /** All layouts of the caller, who has a few. */
    public record WallLayoutList(
            @Schema(description = "By name; at most 50") List<WallLayout> items) {}

    @GET
    @Requires(LIVE_VIEW)
    @Operation(
            summary = "List your layouts of the wall",
            description = "Your own; nobody else sees them.")
    public WallLayoutList list() {
        return new WallLayoutList(layouts.list().stream().map(WallLayout::of).toList());
    }

    @POST
    @Requires(LIVE_VIEW)
    @Operation(summary = "Keep a layout of the wall")
    @APIResponse(
            responseCode = "201",
            description = "The new layout",
            content = @Content(schema = @Schema(implementation = WallLayout.class)))
    @APIResponse(responseCode = "409", description = "Another of your layouts has this name")
    public Response create(@NotNull @Valid WallLayoutBody body, @Context UriInfo uri) {
        WallLayout made = WallLayout.of(layouts.create(body.terms()));
        URI location = uri.getAbsolutePathBuilder().path(Long.toString(made.id())).build();
        return Response.created(location).entity(made).build();
    }

    @PUT
    @Path("{id}")
    @Requires(LIVE_VIEW)
    @Operation(summary = "Change a layout of the wall")
    @APIResponse(
            responseCode = "200",
            description = "The changed layout",
            content = @Content(schema = @Schema(implementation = WallLayout.class)))
    @APIResponse(responseCode = "409", description = "Another of your layouts has this name")
    public WallLayout update(@PathParam("id") long id, @NotNull @Valid WallLayoutBody body) {
        return WallLayout.of(layouts.update(id, body.terms()));
    }

    @DELETE
    @Path("{id}")
    @Requires(LIVE_VIEW)
    @Operation(summary = "Remove a layout of the wall")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("id") long id) {
        layouts.remove(id);
    }
}
