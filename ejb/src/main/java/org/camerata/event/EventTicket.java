package org.camerata.event;

import java.time.Instant;

/**
 * Lets its bearer listen, once.
 *
 * @param text a secret; 43 characters that a URL may hold as they are
 */
public record EventTicket(String text, Instant expiresAt) {

    @Override
    public String toString() {
        return "EventTicket[until " + expiresAt + "]";
    }
}
