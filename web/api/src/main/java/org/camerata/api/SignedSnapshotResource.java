package org.camerata.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.camerata.camera.StreamName;
import org.camerata.snapshot.Snapshots;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asked by the front door for the still of a stream whose signed path it has checked. */
@Path("streaming/snapshot")
@Produces(JpegAnswer.MEDIA_TYPE)
@Tag(name = "Media callbacks")
@ApplicationScoped
public class SignedSnapshotResource {

    @Inject Snapshots snapshots;

    @GET
    @Public("the secret shared with the front door")
    @MediaCoreOnly
    @Operation(
            summary = "Latest still for the viewer of a signed path",
            description = "Viewer and stream are those of the path.")
    @APIResponse(responseCode = "200", description = "The still")
    @APIResponse(responseCode = "403", description = "The viewer may not see it, or not any more")
    @APIResponse(responseCode = "404", description = "There is no picture of it yet")
    public Response latest(
            @QueryParam("viewer") String viewer,
            @QueryParam("stream") String streamName,
            @Context Request request) {
        if (viewer == null || streamName == null || !StreamName.isValid(streamName)) {
            return Response.status(Response.Status.FORBIDDEN).build();
        }
        return JpegAnswer.of(snapshots.latest(viewer, new StreamName(streamName)), request);
    }
}
