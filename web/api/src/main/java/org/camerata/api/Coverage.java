package org.camerata.api;

import jakarta.json.bind.annotation.JsonbNillable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.camerata.timeline.CoverageReport;
import org.camerata.timeline.CoverageRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of a camera's time there is, in the API. */
@Schema(description = "How much footage there is of what there should be")
public record Coverage(
        @Schema(examples = "17") long cameraId,
        @Schema(description = "Whose clock the rows go by", examples = "Europe/Berlin") String zone,
        @Schema(description = "`hour` or `day`", examples = "day") String by,
        @Schema(description = "Up to here the rows reach", examples = "2026-11-25T00:00:00Z")
                Instant knownUntil,
        @Schema(description = "The earliest first") List<Row> rows,
        @Schema(description = "All rows together") Row total) {

    private static final double MS_PER_SECOND = 1000;

    /** One hour or day. */
    @JsonbNillable
    @Schema(description = "`recordedSeconds` and the gaps are exactly the time of the row")
    public record Row(
            @Schema(
                            description = "With the offset of the zone",
                            examples = "2026-11-24T00:00+01:00")
                    String from,
            @Schema(examples = "2026-11-25T00:00+01:00") String to,
            @Schema(examples = "82800") double recordedSeconds,
            @Schema(
                            description =
                                    "What should be there: without the time in which the camera was"
                                            + " not there yet, was deactivated, or recording was off",
                            examples = "86400")
                    double expectedSeconds,
            @Schema(
                            description = "Recorded of expected; null where nothing was expected",
                            nullable = true,
                            examples = "95.833")
                    Double percent,
            @Schema(
                            description = "Seconds for each reason, as in the timeline",
                            examples = "{\"OFFLINE\": 3600.0}")
                    Map<String, Double> gaps) {

        static Row of(CoverageRow row) {
            Map<String, Double> gaps = new TreeMap<>();
            row.gaps().forEach((reason, length) -> gaps.put(reason.name(), seconds(length)));
            return new Row(
                    row.from().toString(),
                    row.to().toString(),
                    seconds(row.recorded()),
                    seconds(row.expected()),
                    row.percent(),
                    gaps);
        }
    }

    static Coverage of(CoverageReport report) {
        return new Coverage(
                report.camera().value(),
                report.zone().getId(),
                report.step().name().toLowerCase(Locale.ROOT),
                report.knownUntil(),
                report.rows().stream().map(Row::of).toList(),
                Row.of(report.total()));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / MS_PER_SECOND;
    }
}
