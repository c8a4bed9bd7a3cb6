package org.camerata.timeline;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A coverage report as CSV (RFC 4180, CRLF, a header): times with their offset, all else in
 * seconds. Nothing in it was typed by people, so no cell needs a guard.
 */
public final class CoverageCsv {

    private static final String LINE_END = "\r\n";
    private static final double MS_PER_SECOND = 1000;

    private CoverageCsv() {}

    public static String of(CoverageReport report) {
        Stream<String> lines = report.rows().stream().map(CoverageCsv::line);
        return Stream.concat(Stream.of(header()), lines).collect(joining(LINE_END, "", LINE_END));
    }

    private static String header() {
        Stream<String> reasons = Arrays.stream(GapReason.values()).map(GapReason::name);
        return Stream.concat(
                        Stream.of("from", "to", "recordedSeconds", "expectedSeconds", "percent"),
                        reasons)
                .collect(joining(","));
    }

    private static String line(CoverageRow row) {
        Stream<String> reasons =
                Arrays.stream(GapReason.values())
                        .map(reason -> row.gaps().getOrDefault(reason, Duration.ZERO))
                        .map(CoverageCsv::seconds);
        return Stream.concat(
                        Stream.of(
                                row.from().toString(),
                                row.to().toString(),
                                seconds(row.recorded()),
                                seconds(row.expected()),
                                percent(row)),
                        reasons)
                .collect(joining(","));
    }

    private static String percent(CoverageRow row) {
        Double percent = row.percent();
        return percent == null ? "" : String.format(Locale.ROOT, "%.3f", percent);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / MS_PER_SECOND);
    }
}
