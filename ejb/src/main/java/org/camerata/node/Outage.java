package org.camerata.node;

import java.time.Instant;

/**
 * A time in which a node could not record.
 *
 * @param endedAt null while it lasts
 */
public record Outage(OutageKind kind, Instant beganAt, Instant endedAt) {

    public boolean lasts() {
        return endedAt == null;
    }

    Outage ended(Instant at) {
        return new Outage(kind, beganAt, at.isBefore(beganAt) ? beganAt : at);
    }
}
