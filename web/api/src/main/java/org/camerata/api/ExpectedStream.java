package org.camerata.api;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.camerata.camera.StreamExpectation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an installer was told to set on a camera; null where it does not matter. */
@JsonbNillable
@Schema(description = "What is to arrive; null where it does not matter")
public record ExpectedStream(
        @Schema(pattern = StreamExpectation.CODECS, nullable = true, examples = "H264")
                @Pattern(regexp = StreamExpectation.CODECS, message = StreamExpectation.CODECS_RULE)
                String videoCodec,
        @Schema(description = "Frames a second, 1 to 240", nullable = true, examples = "25")
                @Min(1)
                @Max(StreamExpectation.FPS_MAX)
                Integer fps,
        @Schema(
                        description = "Least kbit/s of picture and sound, 1 to 200000",
                        nullable = true,
                        examples = "1500")
                @Min(1)
                @Max(StreamExpectation.BITRATE_KBPS_MAX)
                Integer bitrateKbpsMin,
        @Schema(
                        description = "Greatest kbit/s, not below the least",
                        nullable = true,
                        examples = "6000")
                @Min(1)
                @Max(StreamExpectation.BITRATE_KBPS_MAX)
                Integer bitrateKbpsMax,
        @Schema(description = "Whether there is to be sound", nullable = true, examples = "true")
                Boolean audio) {

    static ExpectedStream of(StreamExpectation expected) {
        return new ExpectedStream(
                expected.videoCodec(),
                expected.fps(),
                expected.bitrateKbpsMin(),
                expected.bitrateKbpsMax(),
                expected.audio());
    }

    StreamExpectation toExpectation() {
        return new StreamExpectation(videoCodec, fps, bitrateKbpsMin, bitrateKbpsMax, audio);
    }
}
