package org.camerata.api;

import jakarta.json.bind.annotation.JsonbNillable;
import java.time.Instant;
import org.camerata.quality.QualityPoint;
import org.camerata.quality.QualityPoint.Spread;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One point of a series in the API. */
@JsonbNillable
@Schema(description = "One point of a series. Null is what is not known.")
public record StreamPoint(
        @Schema(
                        description = "Its start; of a raw point its end",
                        examples = "2026-11-24T09:12:00Z")
                Instant at,
        @Schema(description = "How much of it was sampled", examples = "59.98") double spanSeconds,
        @Schema(examples = "1804") double bitrateKbpsMin,
        @Schema(examples = "2048.4") double bitrateKbpsAvg,
        @Schema(examples = "2310") double bitrateKbpsMax,
        @Schema(nullable = true, examples = "24.2") Double fpsMin,
        @Schema(nullable = true, examples = "24.9") Double fpsAvg,
        @Schema(nullable = true, examples = "25.4") Double fpsMax,
        @Schema(description = "That arrived", nullable = true, examples = "1498") Long frames,
        @Schema(description = "Fewer than expected", nullable = true, examples = "2")
                Long missingFrames,
        @Schema(description = "Mean", nullable = true, examples = "2000") Double keyIntervalMs,
        @Schema(nullable = true, examples = "2040") Integer keyIntervalMsMax,
        @Schema(description = "The greatest", nullable = true, examples = "4") Integer jitterMs,
        @Schema(nullable = true, examples = "0") Long timestampJumps,
        @Schema(nullable = true, examples = "0") Long bFrames,
        @Schema(description = "How much of it had audio", examples = "59.98") double audioSeconds,
        @Schema(description = "Pixels, the widest", nullable = true, examples = "1920")
                Integer width,
        @Schema(description = "Pixels, the highest", nullable = true, examples = "1080")
                Integer height) {

    private static final double MS_PER_SECOND = 1000;

    static StreamPoint of(QualityPoint point) {
        Spread bitrate = point.bitrateKbps();
        Spread fps = point.fps();
        return new StreamPoint(
                point.at(),
                point.spanMs() / MS_PER_SECOND,
                bitrate.min(),
                bitrate.avg(),
                bitrate.max(),
                fps == null ? null : (Double) fps.min(),
                fps == null ? null : (Double) fps.avg(),
                fps == null ? null : (Double) fps.max(),
                point.frames(),
                point.missingFrames(),
                point.keyIntervalMs(),
                point.keyIntervalMsMax(),
                point.jitterMs(),
                point.jumps(),
                point.bFrames(),
                point.audioMs() / MS_PER_SECOND,
                point.width(),
                point.height());
    }
}
