package org.camerata.access;

import java.time.Instant;

/**
 * A user as others see them.
 *
 * @param passwordChangeRequired somebody else chose the password, so that it must be changed first
 * @param secondFactor whether a second factor is enrolled
 * @param lastLoginAt null if never
 */
public record UserView(
        long id,
        String username,
        String displayName,
        Role role,
        UserState state,
        boolean passwordChangeRequired,
        boolean secondFactor,
        Instant createdAt,
        Instant lastLoginAt) {}
