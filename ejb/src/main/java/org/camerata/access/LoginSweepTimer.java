package org.camerata.access;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;

/** Says when old sessions and refresh tokens are forgotten. A sweep that is missed is made up. */
@Singleton
public class LoginSweepTimer {

    @Inject RefreshTokens refreshTokens;
    @Inject LoginSessionRows sessions;
    @Inject Clock clock;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void sweep() {
        refreshTokens.forgetExpired(clock.instant());
        sessions.forgetExpired(clock.instant());
    }
}
