package org.camerata.api;

import jakarta.ws.rs.BadRequestException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A point in time in a query: RFC 3339, with any offset. */
public record Time(Instant value) {

    /** Read by JAX-RS. */
    public static Time fromString(String text) {
        try {
            return new Time(OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
        } catch (DateTimeException e) {
            throw new BadRequestException(e);
        }
    }

    static Instant valueOf(Time time) {
        return time == null ? null : time.value;
    }
}
