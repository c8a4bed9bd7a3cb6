package org.camerata.console;

import java.time.Duration;
import java.util.List;

/** How far back the charts go. */
public enum QualityRange {
    HOUR("Last hour", Duration.ofHours(1), List.of("60 min ago", "40", "20", "now")),
    DAY("Last 24 hours", Duration.ofHours(24), List.of("24 h ago", "16", "8", "now")),
    MONTH("Last 30 days", Duration.ofDays(30), List.of("30 d ago", "20", "10", "now"));

    private final String label;
    private final Duration length;

    @SuppressWarnings("ImmutableEnumChecker") // an immutable list
    private final List<String> ticks;

    QualityRange(String label, Duration length, List<String> ticks) {
        this.label = label;
        this.length = length;
        this.ticks = ticks;
    }

    public String getLabel() {
        return label;
    }

    /** What stands below the charts, from the left edge to the right, at equal distances. */
    public List<String> getTicks() {
        return ticks;
    }

    Duration length() {
        return length;
    }
}
