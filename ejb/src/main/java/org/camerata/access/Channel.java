package org.camerata.access;

import java.time.Duration;

/** Where somebody logged in. */
public enum Channel {
    /** Lives while its refresh tokens are exchanged. */
    API(Duration.ofDays(14)),
    /** Lives while somebody sits at it. */
    CONSOLE(Duration.ofMinutes(30)); // as invalidationTimeout in server.xml

    private final Duration idleMax;

    Channel(Duration idleMax) {
        this.idleMax = idleMax;
    }

    /** A session that is not used for so long ends. */
    Duration idleMax() {
        return idleMax;
    }
}
