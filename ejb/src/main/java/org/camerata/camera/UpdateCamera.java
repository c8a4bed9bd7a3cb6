package org.camerata.camera;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Changes what people decide of a camera.
 *
 * @param recordingEnabled left as it is where null
 */
public record UpdateCamera(
        @Schema(description = "Shown to people", examples = "North gate, left lane")
                @NotBlank
                @Size(max = RegisterCamera.NAME_LENGTH_MAX)
                @Pattern(
                        regexp = RegisterCamera.PRINTABLE,
                        message = "must not hold control characters")
                String name,
        @Schema(description = "Unique without regard to case", examples = "AXIS-ACCC8E012345")
                @NotNull
                @Pattern(
                        regexp = RegisterCamera.SERIAL_NUMBER,
                        message = RegisterCamera.SERIAL_NUMBER_RULE)
                String serialNumber,
        @Schema(description = "Left as it is where absent", examples = "true")
                Boolean recordingEnabled) {}
