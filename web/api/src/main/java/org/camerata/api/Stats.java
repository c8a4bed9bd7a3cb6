package org.camerata.api;

import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;
import org.camerata.dashboard.DashboardStats;
import org.camerata.dashboard.SystemWarning;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The system at a glance, in the API. */
@JsonbNillable
@Schema(description = "The system at a glance, as far as the caller may see it")
public record Stats(
        CameraNumbers cameras,
        @Schema(description = "Segments, open ones included", examples = "2688") long recordings,
        @Schema(description = "What finished segments take on disk", examples = "2536234844160")
                long footageBytes,
        @Schema(description = "Of all cameras together", examples = "2687.5") double recordedHours,
        @Schema(
                        description = "Size of the hot volume; null without `system:read`",
                        nullable = true,
                        examples = "4000787030016")
                Long volumeTotalBytes,
        @Schema(
                        description = "Free on the hot volume; null without `system:read`",
                        nullable = true,
                        examples = "1464552185856")
                Long volumeFreeBytes,
        @Schema(
                        description =
                                "What an operator should change on the node that answers; null without"
                                        + " `system:read`",
                        nullable = true)
                List<Warning> warnings) {

    /** What an operator should change. */
    public record Warning(
            @Schema(
                            enumeration = {"STOCK_RTMP_MODULE", "FOOTAGE_ALTERED"},
                            examples = "STOCK_RTMP_MODULE")
                    String code,
            @Schema(
                            description = "What it is, and what to do",
                            examples =
                                    "This node runs Debian's RTMP module: one malformed packet from"
                                            + " anybody ends all streams.")
                    String sentence) {

        static Warning of(SystemWarning warning) {
            return new Warning(warning.name(), warning.sentence());
        }
    }

    /** How many cameras are in which state. */
    public record CameraNumbers(
            @Schema(examples = "112") long total,
            @Schema(examples = "110") long online,
            @Schema(examples = "2") long offline,
            @Schema(description = "Being recorded now", examples = "108") long recording) {}

    static Stats of(DashboardStats stats) {
        return new Stats(
                new CameraNumbers(
                        stats.cameras().total(),
                        stats.cameras().online(),
                        stats.cameras().offline(),
                        stats.cameras().recording()),
                stats.recordings(),
                stats.footageBytes(),
                stats.recordedHours(),
                stats.volumeTotalBytes(),
                stats.volumeFreeBytes(),
                stats.warnings() == null
                        ? null
                        : stats.warnings().stream().map(Warning::of).toList());
    }
}
