package org.camerata.api;

import static org.camerata.access.Permission.LIVE_VIEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.camerata.shared.CameraId;
import org.camerata.snapshot.Snapshots;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A camera's latest still. */
@Path("cameras/{id}/snapshot")
@Produces(JpegAnswer.MEDIA_TYPE)
@Tag(name = "Streaming")
@ApplicationScoped
public class CameraSnapshotResource {

    @Inject Snapshots snapshots;

    @GET
    @Requires(LIVE_VIEW)
    @Operation(
            summary = "Latest still of a camera",
            description =
                    "320 by 180 pixels, from a key frame; at most one in 10 s for as long as somebody"
                            + " asks. `Last-Modified` says when it was taken: of a camera that is"
                            + " offline, the last one is given.")
    @APIResponse(responseCode = "200", description = "The still")
    @APIResponse(responseCode = "304", description = "Still the same as `If-Modified-Since` names")
    @APIResponse(responseCode = "404", description = "No such camera, or no picture of it yet")
    public Response latest(@PathParam("id") long id, @Context Request request) {
        return JpegAnswer.of(snapshots.latest(new CameraId(id)), request);
    }
}
