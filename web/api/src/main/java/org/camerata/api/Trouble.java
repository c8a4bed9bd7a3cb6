package org.camerata.api;

import java.time.Instant;
import org.camerata.quality.TroubleView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with a stream, in the API. */
@Schema(description = "What is wrong with a stream of a camera, and what to change on the camera")
public record Trouble(
        @Schema(examples = "88") long id,
        @Schema(examples = "17") long cameraId,
        @Schema(examples = "North gate") String cameraName,
        @Schema(
                        enumeration = {"MAIN", "SUB"},
                        examples = "MAIN")
                String profile,
        @Schema(
                        enumeration = {
                            "NO_VIDEO",
                            "VIDEO_STOPPED",
                            "VIDEO_CODEC_UNSUPPORTED",
                            "KEY_FRAMES_MISSING",
                            "VIDEO_CODEC_UNEXPECTED",
                            "KEY_FRAMES_RARE",
                            "FPS_LOW",
                            "BITRATE_LOW",
                            "BITRATE_HIGH",
                            "B_FRAMES",
                            "AUDIO_MISSING",
                            "AUDIO_STOPPED",
                            "AUDIO_CODEC_UNSUPPORTED",
                            "TIMESTAMPS_JUMP",
                            "RESOLUTION_CHANGED"
                        },
                        examples = "KEY_FRAMES_RARE")
                String code,
        @Schema(
                        enumeration = {"INFO", "WARNING", "CRITICAL"},
                        examples = "WARNING")
                String severity,
        @Schema(
                        description = "What it is, and what to change on the camera",
                        examples =
                                "A key frame comes every 10.0 s only, so live view begins late and"
                                        + " lags. Set the camera's key-frame interval (GOP, I-frame"
                                        + " interval) to 2 s, and switch smart codecs off.")
                String sentence,
        @Schema(description = "Since when", examples = "2026-11-24T09:12:07.120Z")
                Instant raisedAt) {

    static Trouble of(TroubleView trouble) {
        return new Trouble(
                trouble.id(),
                trouble.cameraId(),
                trouble.cameraName(),
                trouble.profile().name(),
                trouble.code().name(),
                trouble.severity().name(),
                trouble.sentence(),
                trouble.raisedAt());
    }
}
