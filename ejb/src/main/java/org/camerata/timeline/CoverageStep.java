package org.camerata.timeline;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** What a coverage report has one row for. */
public enum CoverageStep {
    /** By the clock of the zone, also where that is not a whole number of hours from UTC. */
    HOUR(Duration.ofDays(32)),
    /** From midnight to midnight: 23 or 25 hours where clocks are set. */
    DAY(Duration.ofDays(400));

    private final Duration rangeMax;

    CoverageStep(Duration rangeMax) {
        this.rangeMax = rangeMax;
    }

    /** So much at a time at most: some hundred rows. */
    public Duration rangeMax() {
        return rangeMax;
    }

    /** Where the row that holds the time begins. */
    ZonedDateTime start(ZonedDateTime time) {
        return switch (this) {
            case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
            case DAY -> time.toLocalDate().atStartOfDay(time.getZone());
        };
    }

    /** Where the next row begins. */
    ZonedDateTime next(ZonedDateTime start) {
        return switch (this) {
            case HOUR -> start(start.plusHours(1).plusMinutes(1)); // also where half an hour is set
            case DAY -> start.toLocalDate().plusDays(1).atStartOfDay(start.getZone());
        };
    }
}
