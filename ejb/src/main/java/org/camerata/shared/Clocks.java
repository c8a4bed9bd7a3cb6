package org.camerata.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/**
 * The one place that reads the time. It ticks in milliseconds, because the database keeps those.
 */
@Dependent
public class Clocks {

    private static final Duration TICK = Duration.ofMillis(1);

    @Produces
    static Clock utc() {
        return Clock.tick(Clock.system(ZoneOffset.UTC), TICK);
    }
}
