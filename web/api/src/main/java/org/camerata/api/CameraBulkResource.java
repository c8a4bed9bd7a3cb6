package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.CAMERA_WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.camerata.camera.BulkChanges;
import org.camerata.camera.BulkResult;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One thing done to many cameras. */
@Path("cameras/bulk")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@Tag(name = "Cameras")
@ApplicationScoped
public class CameraBulkResource {

    @Inject BulkChanges bulk;

    /** What became of each. */
    public record BulkAnswer(
            @Schema(description = "Cameras that it was done to", examples = "2") long done,
            @Schema(description = "Cameras that it was not done to", examples = "0") long refused,
            @Schema(description = "In the order of the cameras") List<BulkOutcome> items) {}

    @POST
    @Requires(CAMERA_WRITE)
    @Operation(
            summary = "Do one thing to many cameras",
            description =
                    "Camera by camera: what one is refused keeps no other from it. Groups need"
                            + " `user:write`. ROTATE_KEYS answers the new URLs.")
    @APIResponse(
            responseCode = "200",
            description = "What became of each",
            content = @Content(schema = @Schema(implementation = BulkAnswer.class)))
    public BulkAnswer apply(@NotNull @Valid BulkBody body) {
        List<BulkResult> results = bulk.apply(body.toChange());
        long done = results.stream().filter(BulkResult::isDone).count();
        return new BulkAnswer(
                done, results.size() - done, results.stream().map(BulkOutcome::of).toList());
    }
}
