package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.RECORDING_VIEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.camerata.shared.CameraId;
import org.camerata.timeline.Timelines;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What there is of each second of several cameras. */
@Path("timeline")
@Produces(APPLICATION_JSON)
@Tag(name = "Timeline")
@ApplicationScoped
public class TimelineResource {

    @Inject Timelines timelines;

    /** One timeline of each camera. */
    public record TimelineList(
            @Schema(description = "In the order of the cameras") List<Timeline> items) {}

    @GET
    @Requires(RECORDING_VIEW)
    @Operation(
            summary = "Show the timelines of cameras",
            description =
                    "Of 1 to 25 cameras, for the same time: at most 800 days of all together, 32 of"
                            + " 25 cameras.")
    public TimelineList list(
            @Parameter(description = "Given once for each camera", example = "17")
                    @QueryParam("cameraId")
                    List<Long> cameraId,
            @Parameter(
                            description = "RFC 3339; a day before `to` if left out",
                            example = "2026-11-24T08:00:00Z")
                    @QueryParam("from")
                    Instant from,
            @Parameter(description = "RFC 3339; now if left out", example = "2026-11-24T10:00:00Z")
                    @QueryParam("to")
                    Instant to) {
        List<CameraId> cameras =
                cameraId.stream().filter(Objects::nonNull).map(CameraId::new).toList();
        return new TimelineList(
                timelines.of(cameras, from, to).stream().map(Timeline::of).toList());
    }
}
