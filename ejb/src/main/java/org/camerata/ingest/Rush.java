package org.camerata.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Whether many publishers come in at this moment, as after a power cut. What can wait then waits,
 * so that they are let in sooner.
 */
@ApplicationScoped
public class Rush {

    /** It is over when nobody came for so long. */
    private static final Duration QUIET = Duration.ofMillis(200);

    /** Nothing waits for longer, whoever still comes. */
    private static final Duration LENGTH_MAX = Duration.ofSeconds(5);

    private long beganAt; // both by System.nanoTime, guarded by this
    private long lastAt;
    private boolean ever;

    /** A publisher was let in. */
    synchronized void admitted() {
        long now = System.nanoTime();
        if (!ever || now - lastAt >= QUIET.toNanos()) {
            beganAt = now;
            ever = true;
        }
        lastAt = now;
    }

    /** Also for a moment after a publisher who came alone. */
    public synchronized boolean isOn() {
        long now = System.nanoTime();
        return ever && now - lastAt < QUIET.toNanos() && now - beganAt < LENGTH_MAX.toNanos();
    }
}
