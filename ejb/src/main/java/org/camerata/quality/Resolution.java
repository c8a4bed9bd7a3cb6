package org.camerata.quality;

import java.time.Duration;

/** How fine a series is. */
public enum Resolution {
    /** As it was sampled. */
    RAW("quality_sample", "sampled_at", Duration.ofHours(1)),
    MINUTE("quality_minute", "started_at", Duration.ofDays(30)),
    HOUR("quality_hour", "started_at", Duration.ofDays(2 * 366));

    private final String table;
    private final String timeColumn;
    private final Duration kept;

    Resolution(String table, String timeColumn, Duration kept) {
        this.table = table;
        this.timeColumn = timeColumn;
        this.kept = kept;
    }

    String table() {
        return table;
    }

    String timeColumn() {
        return timeColumn;
    }

    /** For how long its points are kept. */
    public Duration kept() {
        return kept;
    }
}
