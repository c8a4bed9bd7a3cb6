package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.RECORDING_VIEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.time.Instant;
import java.util.List;
import org.camerata.bookmark.BookmarkFilter;
import org.camerata.bookmark.BookmarkView;
import org.camerata.bookmark.Bookmarks;
import org.camerata.shared.CameraId;
import org.camerata.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Marks of a camera's footage. */
@Path("cameras/{id}/bookmarks")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@Tag(name = "Timeline")
@ApplicationScoped
public class CameraBookmarksResource {

    @Inject Bookmarks bookmarks;

    /** A page of bookmarks. */
    public record BookmarkPage(
            List<Bookmark> items,
            @Schema(
                            description = "Asks for the next page; null on the last",
                            nullable = true,
                            examples = "NDcxMToxNzk1NTE4MDAwMTIw")
                    @JsonbNillable
                    String nextCursor,
            @Schema(description = "Bookmarks on all pages", examples = "12") long total) {}

    @GET
    @Requires(RECORDING_VIEW)
    @Operation(
            summary = "List the bookmarks of a camera",
            description =
                    "Of everybody, the newest footage first. `from` and `to` select what touches"
                            + " that time.")
    public BookmarkPage list(
            @PathParam("id") long id,
            @Parameter(description = "RFC 3339", example = "2026-11-24T08:00:00Z")
                    @QueryParam("from")
                    Instant from,
            @Parameter(description = "RFC 3339", example = "2026-11-24T10:00:00Z") @QueryParam("to")
                    Instant to,
            @BeanParam PageQuery page) {
        Page<BookmarkView> found =
                bookmarks.list(new BookmarkFilter(new CameraId(id), from, to), page.request());
        return new BookmarkPage(
                found.items().stream().map(Bookmark::of).toList(),
                found.nextCursor(),
                found.total());
    }

    @POST
    @Requires(RECORDING_VIEW)
    @Operation(
            summary = "Mark footage of a camera",
            description = "Whoever may see the camera's footage sees it.")
    @APIResponse(
            responseCode = "201",
            description = "The new bookmark",
            content = @Content(schema = @Schema(implementation = Bookmark.class)))
    public Response create(
            @PathParam("id") long id, @NotNull @Valid BookmarkBody body, @Context UriInfo uri) {
        Bookmark made = Bookmark.of(bookmarks.create(new CameraId(id), body.terms()));
        URI location = uri.getAbsolutePathBuilder().path(Long.toString(made.id())).build();
        return Response.created(location).entity(made).build();
    }

    @GET
    @Path("{bookmark}")
    @Requires(RECORDING_VIEW)
    @Operation(summary = "Show a bookmark")
    public Bookmark get(@PathParam("id") long id, @PathParam("bookmark") long bookmark) {
        return Bookmark.of(bookmarks.get(new CameraId(id), bookmark));
    }

    @PUT
    @Path("{bookmark}")
    @Requires(RECORDING_VIEW)
    @Operation(
            summary = "Change a bookmark",
            description = "One's own; somebody else's for who may change the camera.")
    @APIResponse(
            responseCode = "200",
            description = "The changed bookmark",
            content = @Content(schema = @Schema(implementation = Bookmark.class)))
    public Bookmark update(
            @PathParam("id") long id,
            @PathParam("bookmark") long bookmark,
            @NotNull @Valid BookmarkBody body) {
        return Bookmark.of(bookmarks.update(new CameraId(id), bookmark, body.terms()));
    }

    @DELETE
    @Path("{bookmark}")
    @Requires(RECORDING_VIEW)
    @Operation(
            summary = "Remove a bookmark",
            description = "One's own; somebody else's for who may change the camera.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("id") long id, @PathParam("bookmark") long bookmark) {
        bookmarks.remove(new CameraId(id), bookmark);
    }
}
