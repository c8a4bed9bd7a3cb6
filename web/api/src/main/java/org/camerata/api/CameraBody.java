package org.camerata.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.camerata.access.AddressRanges;
import org.camerata.camera.CameraDetails;
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
                Boolean recordingEnabled,
        @Schema(description = LEFT, nullable = true, examples = "Axis")
                @Size(max = CameraDetails.MAKE_LENGTH_MAX)
                @PlainText(blank = true)
                String make,
        @Schema(description = LEFT, nullable = true, examples = "P3245-V")
                @Size(max = CameraDetails.MAKE_LENGTH_MAX)
                @PlainText(blank = true)
                String model,
        @Schema(description = LEFT, nullable = true, examples = "Harbour")
                @Size(max = CameraDetails.SITE_LENGTH_MAX)
                @PlainText(blank = true)
                String site,
        @Schema(description = LEFT, nullable = true, examples = "Mast 3, facing north")
                @Size(max = CameraDetails.LOCATION_LENGTH_MAX)
                @PlainText(blank = true)
                String location,
        @Schema(description = LEFT, nullable = true, examples = "Lens cleaned in May")
                @Size(max = CameraDetails.NOTES_LENGTH_MAX)
                @PlainText(blank = true, multiline = true)
                String notes,
        @Schema(
                        description = "IANA name; UTC for a new camera where absent",
                        nullable = true,
                        examples = "Europe/Berlin")
                String timeZone,
        @Schema(
                        description =
                                "When it is recorded, as windows of a week in its time zone; one"
                                        + " that ends before it starts reaches into the next day."
                                        + " Empty: at all times",
                        nullable = true,
                        examples = "MON-FRI 08:00-18:00; SAT,SUN 22:00-06:00")
                String recordingSchedule,
        @Schema(
                        description =
                                "Addresses and networks from which it may publish, at most 32;"
                                        + " empty: from anywhere",
                        nullable = true,
                        examples = "[\"192.0.2.0/24\", \"2001:db8::7\"]")
                @Size(max = AddressRanges.COUNT_MAX)
                List<@NotNull String> publisherRanges,
        @Schema(
                        description = "At most 20 of 1 to 40 characters; kept in lower case",
                        nullable = true,
                        examples = "[\"entrance\", \"ptz\"]")
                @Size(max = 100)
                List<@NotNull String> tags) {

    private static final String LEFT = "Empty takes it away; where absent, it stays as it was";

    RegisterCamera toRegister() {
        return new RegisterCamera(name, serialNumber, recordingEnabled, details());
    }

    UpdateCamera toUpdate() {
        return new UpdateCamera(name, serialNumber, recordingEnabled, details());
    }

    private CameraDetails details() {
        return new CameraDetails(
                make,
                model,
                site,
                location,
                notes,
                timeZone,
                recordingSchedule,
                publisherRanges,
                tags);
    }
}
