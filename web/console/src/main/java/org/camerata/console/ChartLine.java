package org.camerata.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Values over time as paths of an SVG that is {@value #WIDTH} wide and {@value #HEIGHT} high. Where
 * values are missing for longer than a step, the line has a gap.
 */
final class ChartLine {

    static final int WIDTH = 600;
    static final int HEIGHT = 120;

    /** Timers are late now and then, so a step may take a little longer. */
    private static final double GAP_STEPS = 2.5;

    /** Lowest, mean and highest of one time. */
    record Value(Instant at, double min, double avg, double max) {}

    private final Instant from;
    private final double spanMs;
    private final double top;
    private final List<List<Value>> runs = new ArrayList<>();

    /**
     * @param top the value at the upper edge, more than 0
     * @param step from one value to the next
     */
    ChartLine(Instant from, Instant to, double top, Duration step, List<Value> values) {
        this.from = from;
        this.spanMs = Duration.between(from, to).toMillis();
        this.top = top;
        double gapMs = step.toMillis() * GAP_STEPS;
        Instant last = null;
        for (Value value : values) {
            if (last == null || Duration.between(last, value.at()).toMillis() > gapMs) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(value);
            last = value.at();
        }
    }

    /** The line of the means. */
    String line() {
        StringBuilder path = new StringBuilder();
        for (List<Value> run : runs) {
            for (int i = 0; i < run.size(); i++) {
                point(path, i == 0 ? 'M' : 'L', run.get(i).at(), run.get(i).avg());
            }
            if (run.size() == 1) {
                path.append("h1"); // else nobody would see it
            }
        }
        return path.toString();
    }

    /** The area between the lowest and the highest. */
    String band() {
        StringBuilder path = new StringBuilder();
        for (List<Value> run : runs) {
            for (int i = 0; i < run.size(); i++) {
                point(path, i == 0 ? 'M' : 'L', run.get(i).at(), run.get(i).max());
            }
            for (int i = run.size() - 1; i >= 0; i--) {
                point(path, 'L', run.get(i).at(), run.get(i).min());
            }
            path.append('Z');
        }
        return path.toString();
    }

    private void point(StringBuilder path, char command, Instant at, double value) {
        double x = WIDTH * Duration.between(from, at).toMillis() / spanMs;
        double y = HEIGHT * (1 - Math.min(value, top) / top);
        path.append(String.format(Locale.ROOT, "%c%.1f %.1f", command, x, y));
    }
}
