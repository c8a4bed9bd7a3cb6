package org.camerata.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When a token shall expire, as the form offers it. */
public enum TokenExpiry {
    /** As it is; of a token that exists. */
    KEEP("As it is", null),
    DAYS_30("In 30 days", Duration.ofDays(30)),
    DAYS_90("In 90 days", Duration.ofDays(90)),
    DAYS_365("In a year", Duration.ofDays(365)),
    /** At the end of a day that the reader names. */
    DATE("On a date", null);

    private static final String END_OF_DAY = "T23:59:59";

    private final String label;
    private final Duration span;

    TokenExpiry(String label, Duration span) {
        this.label = label;
        this.span = span;
    }

    static List<TokenExpiry> choices(boolean adding) {
        return Stream.of(values()).filter(one -> !adding || one != KEEP).toList();
    }

    public String getLabel() {
        return label;
    }

    /**
     * @param known when it expires as yet; null for a new one
     * @param date value of an {@code input type=date}, such as {@code 2026-03-01}
     * @param zone of the browser
     * @return empty if a date is asked for and there is none
     */
    Optional<Instant> end(Instant now, Instant known, String date, String zone) {
        return switch (this) {
            case KEEP -> Optional.ofNullable(known);
            case DAYS_30, DAYS_90, DAYS_365 -> Optional.of(now.plus(span));
            case DATE ->
                    date == null ? Optional.empty() : BrowserTime.instant(date + END_OF_DAY, zone);
        };
    }
}
