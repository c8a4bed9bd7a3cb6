package org.camerata.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.camerata.camera.RegisterCamera;
import org.camerata.camera.UpdateCamera;
import org.camerata.shared.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people decide of a camera. */
@Schema(description = "What people decide of a camera")
public record CameraBody(
        @Schema(description = "Shown to people; need not be unique", examples = "North gate")
                @NotNull
                @Size(max = RegisterCamera.NAME_LENGTH_MAX)
                @PlainText
                String name,
        @Schema(
                        description = "As printed on the device; unique without regard to case",
                        examples = "AXIS-ACCC8E012345")
                @NotNull
                @Pattern(
                        regexp = RegisterCamera.SERIAL_NUMBER,
                        message = RegisterCamera.SERIAL_NUMBER_RULE)
                String serialNumber,
        @Schema(
                        description =
                                "Whether it is recorded while it publishes; where absent, true for a"
                                        + " new camera, and as it was for another",
                        nullable = true,
                        examples = "true")
                Boolean recordingEnabled) {

    RegisterCamera toRegister() {
        return new RegisterCamera(name, serialNumber, recordingEnabled);
    }

    UpdateCamera toUpdate() {
        return new UpdateCamera(name, serialNumber, recordingEnabled);
    }
}
