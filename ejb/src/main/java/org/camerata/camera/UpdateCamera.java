package org.camerata.camera;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Changes what people decide of a camera.
 *
 * @param recordingEnabled left as it is where null
 */
public record UpdateCamera(
        @NotBlank
                @Size(max = RegisterCamera.NAME_LENGTH_MAX)
                @Pattern(regexp = RegisterCamera.PRINTABLE, message = RegisterCamera.PRINTABLE_RULE)
                String name,
        @NotNull
                @Pattern(
                        regexp = RegisterCamera.SERIAL_NUMBER,
                        message = RegisterCamera.SERIAL_NUMBER_RULE)
                String serialNumber,
        Boolean recordingEnabled) {}
