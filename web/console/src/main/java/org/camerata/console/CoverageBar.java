package org.camerata.console;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camerata.timeline.CoverageRow;
import org.camerata.timeline.GapReason;

/**
 * A part of a bar that stands for an hour, a day or all of it.
 *
 * @param x where it begins, of 1000
 * @param width likewise
 * @param style name of its class
 * @param title what it is and how long
 */
public record CoverageBar(double x, double width, String style, String title) {

    private static final double WHOLE = 1000;
    private static final double MS_PER_SECOND = 1000;
    private static final Formats FORMATS = new Formats();

    /**
     * Footage first, then each reason in its order, what should have been recorded before what
     * should not; together they are as long as the row.
     */
    static List<CoverageBar> of(CoverageRow row) {
        double length = Duration.between(row.from(), row.to()).toMillis();
        List<CoverageBar> bars = new ArrayList<>();
        double x = 0;
        if (!row.recorded().isZero()) {
            x = add(bars, x, row.recorded(), length, "coverage-footage", "Recorded");
        }
        for (Map.Entry<GapReason, Duration> gap : worstFirst(row)) {
            x = add(bars, x, gap.getValue(), length, style(gap.getKey()), word(gap.getKey()));
        }
        return bars;
    }

    private static List<Map.Entry<GapReason, Duration>> worstFirst(CoverageRow row) {
        return row.gaps().entrySet().stream()
                .sorted(comparing(gap -> !gap.getKey().isExpected()))
                .toList();
    }

    private static double add(
            List<CoverageBar> bars,
            double x,
            Duration part,
            double length,
            String style,
            String word) {
        double width = WHOLE * part.toMillis() / length;
        bars.add(new CoverageBar(x, width, style, word + " " + length(part)));
        return x + width;
    }

    static String length(Duration time) {
        return FORMATS.duration(time.toMillis() / MS_PER_SECOND);
    }

    /** What people call it. */
    static String word(GapReason reason) {
        return switch (reason) {
            case HIDDEN -> "Not visible to you";
            case NOT_YET -> "Not there yet";
            case DELETED -> "Deleted";
            case DAMAGED -> "Damaged";
            case RECORDING_OFF -> "Recording off";
            case DEACTIVATED -> "Deactivated";
            case SERVER_DOWN -> "Server down";
            case NO_ROOM -> "Disk full";
            case REFUSED -> "Refused";
            case OFFLINE -> "Offline";
            case STARTING -> "Starting";
            case NO_MEDIA -> "Nothing sent";
            case UNEXPLAINED -> "Unexplained";
        };
    }

    private static String style(GapReason reason) {
        return "coverage-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
