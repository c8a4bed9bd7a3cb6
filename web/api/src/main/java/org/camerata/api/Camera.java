package org.camerata.api;

import jakarta.json.bind.annotation.JsonbNillable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.camerata.camera.CameraView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A camera in the API: what the domain knows, and its URL while it is shown (K1). */
@JsonbNillable
@Schema(description = "A camera")
public record Camera(
        @Schema(examples = "17") long id,
        @Schema(examples = "North gate") String name,
        @Schema(examples = "AXIS-ACCC8E012345") String serialNumber,
        @Schema(description = "Whether it may publish", examples = "true") boolean active,
        @Schema(
                        description = "Whether it publishes now",
                        enumeration = {"ONLINE", "OFFLINE"},
                        examples = "ONLINE")
                String status,
        @Schema(description = "Whether it is recorded while it publishes", examples = "true")
                boolean recordingEnabled,
        @Schema(description = "Whether a segment is being written now", examples = "true")
                boolean recording,
        @Schema(
                        description =
                                "Where the camera publishes to; holds its secret key, so it is shown"
                                        + " when the camera is added, and else by"
                                        + " `/streaming/camera/{id}/urls` only",
                        nullable = true,
                        examples =
                                "rtmp://cameras.example.test/live/4w1tq0z7m2k9x6c3v8b5n1a0s4d7f2g9h3j6")
                URI rtmpUrl,
        @Schema(examples = "2026-11-24T08:30:00Z") Instant createdAt,
        @Schema(
                        description = "Null while offline",
                        nullable = true,
                        examples = "2026-11-24T09:00:00Z")
                Instant onlineSince,
        @Schema(
                        description = "When media last arrived; null if it never did",
                        nullable = true,
                        examples = "2026-11-24T09:00:00Z")
                Instant lastSeenAt,
        @Schema(
                        description =
                                "Since when one of its streams comes and goes; null while they stay"
                                        + " connected",
                        nullable = true,
                        examples = "2026-11-24T08:51:00Z")
                Instant flappingSince,
        @Schema(examples = "Axis") String make,
        @Schema(examples = "P3245-V") String model,
        @Schema(description = "Such as a building", examples = "Harbour") String site,
        @Schema(description = "Where on the site", examples = "Mast 3, facing north")
                String location,
        @Schema(examples = "Lens cleaned in May") String notes,
        @Schema(description = "IANA name", examples = "Europe/Berlin") String timeZone,
        @Schema(
                        description = "When it is recorded, in its time zone; empty: at all times",
                        examples = "MON-FRI 08:00-18:00")
                String recordingSchedule,
        @Schema(
                        description = "From where it may publish; empty: from anywhere",
                        examples = "[\"192.0.2.0/24\"]")
                List<String> publisherRanges,
        @Schema(examples = "[\"entrance\", \"ptz\"]") List<String> tags,
        @Schema(description = "Those that the caller sees, by name") List<Group> groups) {

    /** A camera group that a camera is in. */
    public record Group(
            @Schema(examples = "3") long id, @Schema(examples = "Harbour") String name) {}

    static Camera of(CameraView camera) {
        return of(camera, null);
    }

    static Camera of(CameraView camera, URI rtmpUrl) {
        return new Camera(
                camera.id(),
                camera.name(),
                camera.serialNumber(),
                camera.active(),
                camera.status().name(),
                camera.recordingEnabled(),
                camera.recording(),
                rtmpUrl,
                camera.createdAt(),
                camera.onlineSince(),
                camera.lastSeenAt(),
                camera.flappingSince(),
                camera.details().make(),
                camera.details().model(),
                camera.details().site(),
                camera.details().location(),
                camera.details().notes(),
                camera.details().timeZone(),
                camera.details().recordingSchedule(),
                camera.details().publisherRanges(),
                camera.details().tags(),
                camera.groups().stream()
                        .map(group -> new Group(group.id(), group.name()))
                        .toList());
    }
}
