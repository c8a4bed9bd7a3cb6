package org.camerata.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.camerata.camera.StreamName;
import org.camerata.playback.LiveUrls;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asked by the front door before it serves live pictures; it keeps the answer for seconds. */
@Path("streaming/live-access")
@Tag(name = "Media callbacks")
@ApplicationScoped
public class LiveAccessResource {

    @Inject LiveUrls liveUrls;

    @GET
    @Public("the secret shared with the front door")
    @MediaCoreOnly
    @Operation(
            summary = "May this viewer still see this stream?",
            description = "Viewer and stream are those of a signed HLS path.")
    @APIResponse(responseCode = "204", description = "Yes")
    @APIResponse(responseCode = "403", description = "No, or not any more")
    public Response ask(
            @QueryParam("viewer") String viewer, @QueryParam("stream") String streamName) {
        boolean may =
                viewer != null
                        && streamName != null
                        && StreamName.isValid(streamName)
                        && liveUrls.mayView(viewer, new StreamName(streamName));
        return Response.status(may ? Status.NO_CONTENT : Status.FORBIDDEN).build();
    }
}
