package org.camerata.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.camerata.camera.KeyRotation;
import org.camerata.camera.ProfileKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a stream key is exchanged. */
@Schema(description = "How a stream key is exchanged")
public record KeyRotationBody(
        @Schema(
                        description = "MAIN where it is left out",
                        enumeration = {"MAIN", "SUB"},
                        nullable = true,
                        examples = "MAIN")
                @Pattern(regexp = "MAIN|SUB", message = "must be one of MAIN, SUB")
                String profile,
        @Schema(
                        description =
                                "Minutes for which the old key works beside the new one, 0 to"
                                        + " 10080; a day where it is left out. 0 ends a stream that"
                                        + " came in with the old key.",
                        nullable = true,
                        examples = "1440")
                @Min(0)
                @Max(KeyRotation.OVERLAP_MINUTES_MAX)
                Integer overlapMinutes) {

    KeyRotation toRotation() {
        return new KeyRotation(
                profile == null ? null : ProfileKind.valueOf(profile), overlapMinutes);
    }
}
