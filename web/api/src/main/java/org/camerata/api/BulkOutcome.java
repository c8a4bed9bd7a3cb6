package org.camerata.api;

import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;
import org.camerata.camera.BulkResult;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one camera of many. */
@JsonbNillable
@Schema(description = "What became of one camera")
public record BulkOutcome(
        @Schema(examples = "17") long cameraId,
        @Schema(description = "Whether it was done", examples = "true") boolean done,
        @Schema(
                        description = "Why it was not done, such as `camera-not-found`",
                        nullable = true,
                        examples = "camera-not-found")
                String code,
        @Schema(
                        description = "Why it was not done, in a sentence",
                        nullable = true,
                        examples = "There is no such camera")
                String detail,
        @Schema(description = "The new URLs of ROTATE_KEYS; shown this once")
                List<CamerasResource.RotatedKey> urls) {

    static BulkOutcome of(BulkResult result) {
        return new BulkOutcome(
                result.camera().value(),
                result.isDone(),
                result.code(),
                result.message(),
                result.urls().stream().map(CamerasResource.RotatedKey::of).toList());
    }
}
