package org.camerata.console;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camerata.timeline.CoverageReport;
import org.camerata.timeline.CoverageRow;
import org.camerata.timeline.CoverageStep;
import org.camerata.timeline.GapReason;

/**
 * One line of a coverage report.
 *
 * @param cameraId whose
 * @param cameraName whose
 * @param label the day or hour, by the clock of the report
 * @param percent recorded of expected, such as {@code 95.8 %}; a dash where nothing was expected
 * @param reasons why something is missing, the longest first; empty where nothing is
 * @param bars what it consists of
 */
public record CoverageLine(
        long cameraId,
        String cameraName,
        String label,
        String percent,
        String recorded,
        String expected,
        String reasons,
        List<CoverageBar> bars) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm xxx", Locale.ENGLISH);

    private static final String NOTHING = "–";

    /** Hundredths of a per cent are rounded down: 100 % is said only where nothing is missing. */
    private static final double TENTHS = 10;

    static CoverageLine of(CoverageReport report, CoverageRow row) {
        return new CoverageLine(
                report.camera().value(),
                report.cameraName(),
                label(report.step(), row),
                percent(row),
                CoverageBar.length(row.recorded()),
                CoverageBar.length(row.expected()),
                reasons(row),
                CoverageBar.of(row));
    }

    private static String label(CoverageStep step, CoverageRow row) {
        return switch (step) {
            case HOUR -> HOUR.format(row.from());
            case DAY -> DAY.format(row.from());
        };
    }

    private static String percent(CoverageRow row) {
        Double percent = row.percent();
        return percent == null
                ? NOTHING
                : String.format(Locale.ROOT, "%.1f %%", Math.floor(percent * TENTHS) / TENTHS);
    }

    private static String reasons(CoverageRow row) {
        return row.gaps().entrySet().stream()
                .sorted(Map.Entry.<GapReason, Duration>comparingByValue(Comparator.reverseOrder()))
                .map(
                        gap ->
                                CoverageBar.word(gap.getKey())
                                        + " "
                                        + CoverageBar.length(gap.getValue()))
                .collect(joining(" · "));
    }
}
