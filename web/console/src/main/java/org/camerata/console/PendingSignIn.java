package org.camerata.console;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A right name and password that wait for a code. It stays in the server's memory, and not for
 * long; not serializable, so that a session store could not write it down.
 */
record PendingSignIn(String username, String password, Instant expiresAt) {

    /** Time to find the phone. */
    static final Duration LIFETIME = Duration.ofMinutes(2);

    private static final String ATTRIBUTE = "org.camerata.console.pending";

    /** The session of somebody who is not signed in yet ends with it, if nobody comes back. */
    void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
        session.setMaxInactiveInterval((int) LIFETIME.toSeconds());
    }

    /**
     * @param session null if there is none
     */
    static Optional<PendingSignIn> of(HttpSession session, Instant now) {
        return Optional.ofNullable(session)
                .map(known -> (PendingSignIn) known.getAttribute(ATTRIBUTE))
                .filter(pending -> now.isBefore(pending.expiresAt()));
    }

    static void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "PendingSignIn[" + username + "]";
    }
}
