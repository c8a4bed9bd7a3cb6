package org.camerata.timeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What a coverage report is to be of.
 *
 * @param from null: so that a few rows come
 * @param to null: now
 * @param zone IANA name; null: the camera's
 */
public record CoverageQuestion(Instant from, Instant to, CoverageStep step, String zone) {

    /** The camera's zone unless another is asked for. */
    ZoneId zone(ZoneId cameraZone) {
        try {
            return zone == null || zone.isBlank() ? cameraZone : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new InvalidTimeline("zone must be a time zone such as Europe/Berlin");
        }
    }
}
