package org.camerata.camera;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.camerata.shared.PlainText;

/**
 * Adds a camera.
 *
 * @param recordingEnabled whether it is recorded while it publishes; true where it is not said
 * @param details null in them stands for nothing, and UTC
 */
public record RegisterCamera(
        @NotNull @Size(max = NAME_LENGTH_MAX) @PlainText String name,
        @NotNull @Pattern(regexp = SERIAL_NUMBER, message = SERIAL_NUMBER_RULE) String serialNumber,
        Boolean recordingEnabled,
        @NotNull @Valid CameraDetails details) {

    public static final int NAME_LENGTH_MAX = 100;

    public static final String SERIAL_NUMBER = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";
    public static final String SERIAL_NUMBER_RULE =
            "must be 1 to 64 letters, digits and . _ : / - and begin with a letter or digit";

    /** Says nothing of the details. */
    public RegisterCamera(String name, String serialNumber, Boolean recordingEnabled) {
        this(name, serialNumber, recordingEnabled, CameraDetails.UNCHANGED);
    }
}
