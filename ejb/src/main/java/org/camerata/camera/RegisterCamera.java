package org.camerata.camera;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Adds a camera.
 *
 * @param recordingEnabled whether it is recorded while it publishes; true where it is not said
 */
public record RegisterCamera(
        @Schema(description = "Shown to people; need not be unique", examples = "North gate")
                @NotBlank
                @Size(max = NAME_LENGTH_MAX)
                @Pattern(regexp = PRINTABLE, message = "must not hold control characters")
                String name,
        @Schema(
                        description = "As printed on the device; unique without regard to case",
                        examples = "AXIS-ACCC8E012345")
                @NotNull
                @Pattern(regexp = SERIAL_NUMBER, message = SERIAL_NUMBER_RULE)
                String serialNumber,
        @Schema(
                        description = "Whether it is recorded while it publishes",
                        defaultValue = "true",
                        examples = "true")
                Boolean recordingEnabled) {

    public static final int NAME_LENGTH_MAX = 100;

    /** Letters of any script, emoji too; no control, bidi override or unassigned characters. */
    public static final String PRINTABLE =
            "[^\\p{Cc}\\p{Cn}\\p{Co}\\u202A-\\u202E\\u2066-\\u2069]*";

    public static final String SERIAL_NUMBER = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";
    public static final String SERIAL_NUMBER_RULE =
            "must be 1 to 64 letters, digits and . _ : / - and begin with a letter or digit";
}
