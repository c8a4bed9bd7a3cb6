package org.camerata.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.camerata.camera.BulkChange;
import org.camerata.camera.KeyRotation;
import org.camerata.shared.CameraId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that is to be done to many cameras. */
@Schema(description = "One thing that is to be done to many cameras")
public record BulkBody(
        @Schema(
                        enumeration = {
                            "ACTIVATE",
                            "DEACTIVATE",
                            "START_RECORDING",
                            "STOP_RECORDING",
                            "ADD_TAG",
                            "REMOVE_TAG",
                            "ADD_TO_GROUP",
                            "REMOVE_FROM_GROUP",
                            "ROTATE_KEYS"
                        },
                        examples = "ADD_TAG")
                @NotNull
                @Pattern(
                        regexp =
                                "ACTIVATE|DEACTIVATE|START_RECORDING|STOP_RECORDING|ADD_TAG"
                                        + "|REMOVE_TAG|ADD_TO_GROUP|REMOVE_FROM_GROUP|ROTATE_KEYS",
                        message = "must be one of those that the document lists")
                String action,
        @Schema(description = "At most 500", examples = "[17, 18]")
                @NotNull
                @Size(min = 1, max = BulkChange.CAMERA_COUNT_MAX)
                List<@NotNull Long> cameraIds,
        @Schema(description = "For ADD_TAG and REMOVE_TAG", nullable = true, examples = "ptz")
                @Size(max = 40)
                String tag,
        @Schema(
                        description = "For ADD_TO_GROUP and REMOVE_FROM_GROUP",
                        nullable = true,
                        examples = "3")
                Long groupId,
        @Schema(
                        description =
                                "For ROTATE_KEYS: minutes for which the old keys work beside the"
                                        + " new ones, 0 to 10080; a day where it is left out",
                        nullable = true,
                        examples = "1440")
                @Min(0)
                @Max(KeyRotation.OVERLAP_MINUTES_MAX)
                Integer overlapMinutes) {

    BulkChange toChange() {
        return new BulkChange(
                BulkChange.Action.valueOf(action),
                cameraIds.stream().map(CameraId::new).toList(),
                tag,
                groupId,
                overlapMinutes);
    }
}
