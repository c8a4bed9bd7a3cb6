package org.camerata.ingest;

import java.time.Instant;

/** What happened to a session, still to be written down. */
sealed interface SessionNews {

    LiveSession session();

    record Began(LiveSession session) implements SessionNews {}

    record WentOnline(LiveSession session) implements SessionNews {}

    record Ended(LiveSession session, EndReason reason, Instant at) implements SessionNews {}
}
