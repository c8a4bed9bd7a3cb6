package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.RECORDING_VIEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.camerata.shared.CameraId;
import org.camerata.timeline.Timelines;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What there is of each second of a camera. */
@Path("cameras/{id}/timeline")
@Produces(APPLICATION_JSON)
@Tag(name = "Timeline")
@ApplicationScoped
public class CameraTimelineResource {

    @Inject Timelines timelines;

    @GET
    @Requires(RECORDING_VIEW)
    @Operation(
            summary = "Show a camera's timeline",
            description =
                    "Footage, and gaps each with a reason: together exactly the time that was asked"
                            + " for, up to when it is known. At most 400 days.")
    public Timeline get(
            @PathParam("id") long id,
            @Parameter(
                            description = "RFC 3339; a day before `to` if left out",
                            example = "2026-11-24T08:00:00Z")
                    @QueryParam("from")
                    Instant from,
            @Parameter(description = "RFC 3339; now if left out", example = "2026-11-24T10:00:00Z")
                    @QueryParam("to")
                    Instant to) {
        return Timeline.of(timelines.of(List.of(new CameraId(id)), from, to).get(0));
    }
}
