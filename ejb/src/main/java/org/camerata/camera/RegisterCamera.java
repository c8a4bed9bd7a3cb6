package org.camerata.camera;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Adds a camera.
 *
 * @param recordingEnabled whether it is recorded while it publishes; true where it is not said
 */
public record RegisterCamera(
        @NotBlank
                @Size(max = NAME_LENGTH_MAX)
                @Pattern(regexp = PRINTABLE, message = PRINTABLE_RULE)
                String name,
        @NotNull @Pattern(regexp = SERIAL_NUMBER, message = SERIAL_NUMBER_RULE) String serialNumber,
        Boolean recordingEnabled) {

    public static final int NAME_LENGTH_MAX = 100;

    /** Letters of any script, emoji too; no control, bidi override or private characters. */
    public static final String PRINTABLE = "[^\\p{Cc}\\p{Co}\\u202A-\\u202E\\u2066-\\u2069]*";

    public static final String PRINTABLE_RULE = "must not hold control characters";

    public static final String SERIAL_NUMBER = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";
    public static final String SERIAL_NUMBER_RULE =
            "must be 1 to 64 letters, digits and . _ : / - and begin with a letter or digit";
}
