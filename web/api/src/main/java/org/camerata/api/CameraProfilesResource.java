package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.CAMERA_READ;
import static org.camerata.access.Permission.CAMERA_WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Locale;
import org.camerata.camera.CameraProfiles;
import org.camerata.camera.ProfileKind;
import org.camerata.shared.CameraId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The streams of a camera. */
@Path("cameras/{id}/profiles")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@Tag(name = "Cameras")
@ApplicationScoped
public class CameraProfilesResource {

    @Inject CameraProfiles profiles;

    @GET
    @Requires(CAMERA_READ)
    @Operation(
            summary = "List the streams of a camera",
            description = "The main one first, then the small one if there is one.")
    public List<CameraProfile> list(@PathParam("id") long id) {
        return profiles.list(new CameraId(id)).stream().map(CameraProfile::of).toList();
    }

    @PUT
    @Path("sub")
    @Consumes("*/*")
    @Requires(CAMERA_WRITE)
    @Operation(
            summary = "Give a camera a small stream",
            description =
                    "For walls and phones, with a key of its own; it is not recorded. Changes"
                            + " nothing where there is one. `/streaming/camera/{id}/urls` tells where"
                            + " to publish it to.")
    public CameraProfile putSub(@PathParam("id") long id) {
        return CameraProfile.of(profiles.addSub(new CameraId(id)));
    }

    @DELETE
    @Path("sub")
    @Requires(CAMERA_WRITE)
    @Operation(
            summary = "Take the small stream from a camera",
            description = "It ends if it runs, and its key is worthless.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void removeSub(@PathParam("id") long id) {
        profiles.removeSub(new CameraId(id));
    }

    @PUT
    @Path("{profile: main|sub}/expected")
    @Requires(CAMERA_WRITE)
    @Operation(
            summary = "Say what a stream is to be",
            description =
                    "What arrives is compared with it, and a difference is shown as trouble. What"
                            + " is left out does not matter.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content = @Content(schema = @Schema(implementation = CameraProfile.class)))
    public CameraProfile putExpected(
            @PathParam("id") long id,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"main", "sub"}))
                    @PathParam("profile")
                    String profile,
            @NotNull @Valid ExpectedStream body) {
        return CameraProfile.of(
                profiles.expect(
                        new CameraId(id),
                        ProfileKind.valueOf(profile.toUpperCase(Locale.ROOT)),
                        body.toExpectation()));
    }
}
