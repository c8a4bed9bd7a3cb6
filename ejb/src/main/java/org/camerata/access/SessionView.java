package org.camerata.access;

import java.time.Instant;

/**
 * An open login session.
 *
 * @param sid its public id: it names the session and proves nothing
 * @param userAgent what the program called itself; null if it did not say
 * @param lastSeenAt to the minute
 */
public record SessionView(
        long id,
        String sid,
        long userId,
        Channel channel,
        String address,
        String userAgent,
        Instant startedAt,
        Instant lastSeenAt,
        Instant expiresAt) {}
