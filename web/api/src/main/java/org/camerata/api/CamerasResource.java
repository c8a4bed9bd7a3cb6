package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.CAMERA_READ;
import static org.camerata.access.Permission.CAMERA_WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import org.camerata.camera.CameraProfiles;
import org.camerata.camera.CameraView;
import org.camerata.camera.Cameras;
import org.camerata.camera.PublishUrl;
import org.camerata.ingest.Disconnects;
import org.camerata.shared.CameraId;
import org.camerata.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The camera fleet. */
@Path("cameras")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@Tag(name = "Cameras")
@ApplicationScoped
public class CamerasResource {

    @Inject Cameras cameras;
    @Inject CameraProfiles profiles;
    @Inject Disconnects disconnects;

    /** A page of cameras. */
    public record CameraPage(
            List<Camera> items,
            @Schema(
                            description = "Asks for the next page; null on the last",
                            nullable = true,
                            examples = "MTc6Tm9ydGggZ2F0ZQ")
                    @JsonbNillable
                    String nextCursor,
            @Schema(description = "Cameras on all pages", examples = "112") long total) {}

    /** How many streams were ended. */
    public record Disconnected(@Schema(description = "0 to 2", examples = "1") int disconnected) {}

    /** Where a stream is published to from now on. */
    @JsonbNillable
    public record RotatedKey(
            @Schema(
                            enumeration = {"MAIN", "SUB"},
                            examples = "MAIN")
                    String profile,
            @Schema(
                            description = "Holds the new key",
                            examples =
                                    "rtmp://cameras.example.test/live/4w1tq0z7m2k9x6c3v8b5n1a0s4d7f2g9h3j6")
                    URI rtmpUrl,
            @Schema(
                            description = "Until when the old key works; null if it does no longer",
                            nullable = true,
                            examples = "2026-11-25T08:30:00Z")
                    Instant oldKeyUntil) {

        static RotatedKey of(PublishUrl url) {
            return new RotatedKey(url.profile().name(), url.url(), url.oldKeyUntil());
        }

        /** Never the URL (K1). */
        @Override
        public String toString() {
            return "RotatedKey[" + profile + "]";
        }
    }

    @GET
    @Requires(CAMERA_READ)
    @Operation(summary = "List cameras", description = "Sorted by name, unless `sort` says else.")
    public CameraPage list(
            @BeanParam CameraQuery query,
            @Parameter(
                            description =
                                    "`name`, `site`, `lastSeen`, `created` or `status`, with `-` in"
                                            + " front for the other direction. A cursor belongs to"
                                            + " one order.",
                            example = "-lastSeen")
                    @QueryParam("sort")
                    @DefaultValue("name")
                    String sort,
            @BeanParam PageQuery page) {
        Page<CameraView> found =
                cameras.list(query.filter(), CameraSorting.of(sort), page.request());
        return new CameraPage(
                found.items().stream().map(Camera::of).toList(), found.nextCursor(), found.total());
    }

    @GET
    @Path("{id}")
    @Requires(CAMERA_READ)
    @Operation(summary = "Show a camera")
    public Camera get(@PathParam("id") long id) {
        return Camera.of(cameras.get(new CameraId(id)));
    }

    @POST
    @Requires(CAMERA_WRITE)
    @Operation(
            summary = "Add a camera",
            description = "It is active at once. The answer holds the URL to publish to.")
    @APIResponse(
            responseCode = "201",
            description = "The new camera",
            content = @Content(schema = @Schema(implementation = Camera.class)))
    @APIResponse(responseCode = "409", description = "Another camera has this serial number")
    public Response register(@NotNull @Valid CameraBody body, @Context UriInfo uri) {
        CameraView camera = cameras.register(body.toRegister());
        URI location = uri.getAbsolutePathBuilder().path(Long.toString(camera.id())).build();
        URI rtmpUrl = profiles.revealMain(new CameraId(camera.id()));
        return Response.created(location).entity(Camera.of(camera, rtmpUrl)).build();
    }

    @PUT
    @Path("{id}")
    @Requires(CAMERA_WRITE)
    @Operation(summary = "Change a camera", description = "Its URL and its state stay as they are.")
    @APIResponse(
            responseCode = "200",
            description = "The changed camera",
            content = @Content(schema = @Schema(implementation = Camera.class)))
    @APIResponse(responseCode = "409", description = "Another camera has this serial number")
    public Camera update(@PathParam("id") long id, @NotNull @Valid CameraBody body) {
        return Camera.of(cameras.update(new CameraId(id), body.toUpdate()));
    }

    @DELETE
    @Path("{id}")
    @Requires(CAMERA_WRITE)
    @Operation(
            summary = "Remove a camera",
            description =
                    "Its running stream ends, its URL is worthless from now on, its recordings"
                            + " stay.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("id") long id) {
        cameras.remove(new CameraId(id));
    }

    @POST
    @Path("{id}/activate")
    @Consumes("*/*")
    @Requires(CAMERA_WRITE)
    @Operation(summary = "Let a camera publish")
    public Camera activate(@PathParam("id") long id) {
        return Camera.of(cameras.activate(new CameraId(id)));
    }

    @POST
    @Path("{id}/deactivate")
    @Consumes("*/*")
    @Requires(CAMERA_WRITE)
    @Operation(
            summary = "Refuse a camera",
            description = "Its running stream ends within two seconds.")
    public Camera deactivate(@PathParam("id") long id) {
        return Camera.of(cameras.deactivate(new CameraId(id)));
    }

    @POST
    @Path("{id}/toggle-recording")
    @Consumes("*/*")
    @Requires(CAMERA_WRITE)
    @Operation(
            summary = "Switch recording on or off",
            description = "Takes effect at once, also on the running stream.")
    public Camera toggleRecording(@PathParam("id") long id) {
        return Camera.of(cameras.toggleRecording(new CameraId(id)));
    }

    @POST
    @Path("{id}/disconnect")
    @Consumes("*/*")
    @Requires(CAMERA_WRITE)
    @Operation(
            summary = "End the running streams of a camera",
            description = "At once. An active camera may come back; deactivate it to keep it away.")
    public Disconnected disconnect(@PathParam("id") long id) {
        return new Disconnected(disconnects.disconnect(new CameraId(id)));
    }

    @POST
    @Path("{id}/rotate-key")
    @Requires(CAMERA_WRITE)
    @Operation(
            summary = "Exchange a stream key",
            description =
                    "The answer holds the new URL. The old one works beside it for the overlap, so"
                            + " that the camera can be set up anew without a gap. An empty object"
                            + " exchanges the main stream's key, with a day of overlap.")
    @APIResponse(
            responseCode = "200",
            description = "The new URL",
            content = @Content(schema = @Schema(implementation = RotatedKey.class)))
    public RotatedKey rotateKey(@PathParam("id") long id, @NotNull @Valid KeyRotationBody body) {
        return RotatedKey.of(profiles.rotate(new CameraId(id), body.toRotation()));
    }
}
