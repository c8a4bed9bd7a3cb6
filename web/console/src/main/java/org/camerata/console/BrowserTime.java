package org.camerata.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** A date and time as a browser's field gives it, in the browser's own zone. */
final class BrowserTime {

    private BrowserTime() {}

    /**
     * @param local value of an {@code input type=datetime-local}, such as {@code 2026-03-01T12:30}
     * @param zone name of the browser's zone; UTC is taken if it is missing or unknown
     * @return empty if {@code local} is empty or no time
     */
    static Optional<Instant> instant(String local, String zone) {
        if (local == null || local.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(local.strip()).atZone(zone(zone)).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ZoneId zone(String name) {
        if (name == null || name.isBlank()) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
