package org.camerata.api;

import static org.camerata.access.Permission.RECORDING_VIEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.camerata.playback.Playback;
import org.camerata.shared.CameraId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * A camera's footage by time as a list. A class of its own, because one at {@code cameras/{id}}
 * would take all that is asked of a camera away from {@link CamerasResource}.
 */
@Path("cameras/{id}/playback.m3u8")
@Tag(name = "Playback")
@ApplicationScoped
public class CameraPlaybackListResource {

    @Inject Playback playback;

    @GET
    @Produces(PlaybackAnswer.LIST_TYPE)
    @Requires(RECORDING_VIEW)
    @Operation(
            summary = "Play a camera's footage by HLS",
            description =
                    CameraPlaybackResource.RANGE
                            + " What the list names needs no token, for 4 hours.")
    @APIResponse(responseCode = "200", description = "The list; without fragments if there is none")
    @APIResponse(responseCode = "400", description = "No such range, or longer than 24 hours")
    public String list(
            @PathParam("id") long id,
            @Parameter(description = "RFC 3339", example = "2026-11-24T08:00:00Z", required = true)
                    @QueryParam("from")
                    Instant from,
            @Parameter(description = "RFC 3339", example = "2026-11-24T09:00:00Z", required = true)
                    @QueryParam("to")
                    Instant to) {
        CameraPlaybackResource.demandBoth(from, to);
        return playback.list(new CameraId(id), from, to);
    }
}
