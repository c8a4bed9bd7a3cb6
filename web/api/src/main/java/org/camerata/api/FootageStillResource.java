package org.camerata.api;

import static org.camerata.access.Permission.RECORDING_VIEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.camerata.shared.CameraId;
import org.camerata.snapshot.FootageStills;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Stills of a camera's footage. */
@Path("cameras/{id}/footage-still")
@Produces(JpegAnswer.MEDIA_TYPE)
@Tag(name = "Playback")
@ApplicationScoped
public class FootageStillResource {

    @Inject FootageStills stills;

    @GET
    @Requires(RECORDING_VIEW)
    @Operation(
            summary = "Still of a moment of a camera's footage",
            description =
                    "320 by 180 pixels: the last key picture before the moment. `Last-Modified` says"
                            + " when it arrived.")
    @APIResponse(responseCode = "200", description = "The still")
    @APIResponse(responseCode = "304", description = "Still the same as `If-Modified-Since` names")
    @APIResponse(responseCode = "404", description = "No such camera, or no footage of the moment")
    @APIResponse(responseCode = "503", description = "Too many ask at the same time")
    public Response at(
            @PathParam("id") long id,
            @Parameter(description = "RFC 3339", example = "2026-11-24T08:00:00Z", required = true)
                    @QueryParam("at")
                    Instant at,
            @Context Request request) {
        if (at == null) {
            throw new InvalidParameter("at is needed, as a time as in RFC 3339");
        }
        return JpegAnswer.of(stills.at(new CameraId(id), at), request);
    }
}
