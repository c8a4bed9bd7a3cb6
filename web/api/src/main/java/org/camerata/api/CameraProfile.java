package org.camerata.api;

import jakarta.json.bind.annotation.JsonbNillable;
import java.time.Instant;
import org.camerata.camera.ProfileView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A profile in the API. */
@JsonbNillable
@Schema(description = "One stream of a camera")
public record CameraProfile(
        @Schema(examples = "31") long id,
        @Schema(
                        description = "The main stream, which is recorded, or the small one",
                        enumeration = {"MAIN", "SUB"},
                        examples = "MAIN")
                String profile,
        @Schema(
                        description = "Its public name, in paths of live pictures",
                        examples = "k3v9q0z7m2x6c1b8")
                String streamName,
        @Schema(
                        description = "Whether it is published now",
                        enumeration = {"ONLINE", "OFFLINE"},
                        examples = "ONLINE")
                String status,
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
                                "Since when it comes and goes: four times or more in ten minutes;"
                                        + " null while it stays connected",
                        nullable = true,
                        examples = "2026-11-24T08:51:00Z")
                Instant flappingSince,
        @Schema(
                        description =
                                "Until when the key before the newest works as well; null where"
                                        + " there is none",
                        nullable = true,
                        examples = "2026-11-25T08:30:00Z")
                Instant oldKeyUntil,
        ExpectedStream expected) {

    static CameraProfile of(ProfileView profile) {
        return new CameraProfile(
                profile.id().value(),
                profile.kind().name(),
                profile.streamName().value(),
                profile.status().name(),
                profile.onlineSince(),
                profile.lastSeenAt(),
                profile.flappingSince(),
                profile.oldKeyUntil(),
                ExpectedStream.of(profile.expected()));
    }
}
