package org.camerata.access;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;

/** Says when expired refresh tokens are forgotten. Not persistent: a sweep missed is made up. */
@Singleton
public class RefreshTokenTimer {

    @Inject RefreshTokens refreshTokens;
    @Inject Clock clock;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void sweep() {
        refreshTokens.forgetExpired(clock.instant());
    }
}
