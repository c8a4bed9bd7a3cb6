package org.camerata.api;

import jakarta.json.bind.annotation.JsonbNillable;
import java.time.Instant;
import org.camerata.media.VideoCodec;
import org.camerata.quality.Picture;
import org.camerata.quality.Timing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a stream is like now, in the API. */
@JsonbNillable
@Schema(
        description =
                "What a stream was like in the last few seconds. Null is what is not known: with the"
                        + " stock RTMP module most of it.")
public record StreamFigures(
        @Schema(examples = "2026-11-24T09:12:07.120Z") Instant at,
        @Schema(description = "What it is the mean of", examples = "5.002") double spanSeconds,
        @Schema(description = "All that came in", examples = "2048") int bitrateKbps,
        @Schema(
                        enumeration = {"NONE", "H264", "HEVC", "AV1", "VP9", "UNKNOWN"},
                        nullable = true,
                        examples = "H264")
                String videoCodec,
        @Schema(description = "Pixels", nullable = true, examples = "1920") Integer width,
        @Schema(description = "Pixels", nullable = true, examples = "1080") Integer height,
        @Schema(description = "Frames that arrived a second", nullable = true, examples = "24.8")
                Double fps,
        @Schema(
                        description =
                                "Fewer than expected; negative where frames came that were late",
                        nullable = true,
                        examples = "1")
                Integer missingFrames,
        @Schema(
                        description = "Between the last two key frames, by their timestamps",
                        nullable = true,
                        examples = "2000")
                Integer keyIntervalMs,
        @Schema(description = "Since the last key frame arrived", nullable = true, examples = "740")
                Integer keyFrameAgeMs,
        @Schema(description = "That arrived", nullable = true, examples = "0") Integer bFrames,
        @Schema(
                        enumeration = {
                            "NONE",
                            "AAC",
                            "MP3",
                            "G711A",
                            "G711U",
                            "SPEEX",
                            "PCM",
                            "NELLYMOSER",
                            "UNKNOWN"
                        },
                        examples = "AAC")
                String audioCodec,
        @Schema(description = "Whether some arrived", examples = "true") boolean audioPresent,
        @Schema(
                        description =
                                "Of the arrival of frames against their timestamps; known to 20 ms",
                        nullable = true,
                        examples = "3")
                Integer jitterMs,
        @Schema(description = "Of timestamps", nullable = true, examples = "0")
                Integer timestampJumps) {

    static StreamFigures of(org.camerata.quality.StreamFigures figures) {
        Picture picture = figures.picture();
        Timing timing = figures.timing();
        VideoCodec codec = picture.codec();
        return new StreamFigures(
                figures.at(),
                figures.spanMs() / 1000.0,
                figures.bitrateKbps(),
                codec == null ? null : codec.name(),
                picture.width(),
                picture.height(),
                picture.fps(),
                picture.missingFrames(),
                picture.keyIntervalMs(),
                picture.keyFrameAgeMs(),
                picture.bFrames(),
                figures.sound().codec().name(),
                figures.sound().present(),
                timing.jitterMs(),
                timing.jumps());
    }
}
