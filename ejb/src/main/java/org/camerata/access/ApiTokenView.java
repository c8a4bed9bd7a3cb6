package org.camerata.access;

import java.time.Instant;

/**
 * An API token as its owner and administrators see it.
 *
 * @param ownerId whose access it carries
 * @param preview its first characters
 * @param createdBy user name of its maker
 * @param lastUsedAt to the minute; null if never
 * @param lastUsedAddress null if never
 * @param revokedAt null while it is not
 */
public record ApiTokenView(
        long id,
        long ownerId,
        String ownerName,
        String preview,
        ApiTokenTerms terms,
        Instant createdAt,
        String createdBy,
        Instant lastUsedAt,
        String lastUsedAddress,
        Instant revokedAt) {

    /** What becomes of a token. */
    public enum State {
        ACTIVE,
        EXPIRED,
        REVOKED
    }

    public State state(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return now.isBefore(terms.expiresAt()) ? State.ACTIVE : State.EXPIRED;
    }
}
