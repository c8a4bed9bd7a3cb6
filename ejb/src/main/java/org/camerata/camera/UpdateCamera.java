package org.camerata.camera;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.camerata.shared.PlainText;

/**
 * Changes what people decide of a camera.
 *
 * @param recordingEnabled left as it is where null
 */
public record UpdateCamera(
        @NotNull @Size(max = RegisterCamera.NAME_LENGTH_MAX) @PlainText String name,
        @NotNull
                @Pattern(
                        regexp = RegisterCamera.SERIAL_NUMBER,
                        message = RegisterCamera.SERIAL_NUMBER_RULE)
                String serialNumber,
        Boolean recordingEnabled,
        @NotNull @Valid CameraDetails details) {

    /** Says nothing of the details. */
    public UpdateCamera(String name, String serialNumber, Boolean recordingEnabled) {
        this(name, serialNumber, recordingEnabled, CameraDetails.UNCHANGED);
    }
}
