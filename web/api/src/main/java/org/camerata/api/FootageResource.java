package org.camerata.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.camerata.playback.Downloads;
import org.camerata.playback.Mp4File;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Footage by signed path. The front door shows it at {@code /footage}. */
@Path("footage")
@Tag(name = "Recordings")
@ApplicationScoped
public class FootageResource {

    @Inject Downloads downloads;

    @GET
    @Path("{viewer}/{expires}/{signature}/{id}.mp4")
    @Produces(Mp4Answer.MEDIA_TYPE)
    @Public("the signature in the path")
    @Operation(
            summary = "Play or download a recording by its signed URL",
            description =
                    "As given by `/recordings/{id}/signed-url`; ranges are answered. Refused from the"
                            + " moment at which whom it was given to may not see the recording.")
    @APIResponse(responseCode = "200", description = "The whole file")
    @APIResponse(responseCode = "206", description = "The range asked for")
    @APIResponse(
            responseCode = "403",
            description = "Not signed here, changed, expired, or revoked")
    @APIResponse(responseCode = "416", description = "The range lies beyond the file")
    public Response play(
            @PathParam("viewer") String viewer,
            @PathParam("expires") long expires,
            @PathParam("signature") String signature,
            @PathParam("id") long id,
            @Parameter(example = "bytes=0-1048575") @HeaderParam(Mp4Answer.RANGE) String range,
            @Parameter(hidden = true) @HeaderParam(Mp4Answer.IF_RANGE) String ifRange,
            @Context UriInfo uri) {
        Mp4File file = downloads.openSigned(viewer, id, expires, signature);
        return Mp4Answer.of(file, range, ifRange, uri).build();
    }
}
