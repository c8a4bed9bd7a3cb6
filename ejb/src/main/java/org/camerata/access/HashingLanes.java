package org.camerata.access;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds how many passwords are hashed at once: one takes a core for {@link Passwords#COST}'s third
 * of a second. Whoever was here before does not queue behind strangers, and strangers not behind
 * more than one of those who fail. Both of these together have half of the cores, so that however
 * many come, one who is known has the other half.
 */
final class HashingLanes {

    static final int WAITING_MAX = 16; // of those who are known; each holds a thread of the server

    /** Of strangers few may wait, because a flood of them would else hold all of the threads. */
    static final int NEW_WAITING_MAX = 4;

    static final int SUSPECT_WAITING_MAX = 2;
    static final Duration WAIT_MAX = Duration.ofSeconds(6); // as long as 16 hashes take

    enum Lane {
        /** Logged in from this address before. */
        KNOWN,

        /** Neither the account nor the address has failed of late. */
        NEW,

        /** One of them has. */
        SUSPECT
    }

    private final Map<Lane, Queue> queues = new EnumMap<>(Lane.class);
    private final Semaphore unknown; // of those who are not known, whichever lane they are in
    private final Duration waitMax;

    /** Held while a password is hashed. */
    interface Permit {
        void release();
    }

    /**
     * @param cores of this machine, at least 1
     */
    HashingLanes(int cores, Duration waitMax) {
        int half = Math.max(1, cores / 2);
        this.waitMax = waitMax;
        this.unknown = new Semaphore(half, true);
        queues.put(Lane.KNOWN, new Queue(cores, WAITING_MAX));
        queues.put(Lane.NEW, new Queue(half, NEW_WAITING_MAX));
        queues.put(Lane.SUSPECT, new Queue(1, SUSPECT_WAITING_MAX));
    }

    static HashingLanes ofThisMachine() {
        return new HashingLanes(Runtime.getRuntime().availableProcessors(), WAIT_MAX);
    }

    /**
     * Waits for a turn, in order of arrival.
     *
     * @throws TooManyAttempts if too many wait already, or the wait was too long
     */
    Permit enter(Lane lane) {
        Permit turn = queues.get(lane).enter(waitMax);
        if (lane == Lane.KNOWN) {
            return turn;
        }
        if (!isAdmitted(unknown, waitMax)) {
            turn.release();
            throw TooManyAttempts.until(waitMax);
        }
        return () -> {
            unknown.release();
            turn.release();
        };
    }

    private static boolean isAdmitted(Semaphore permits, Duration waitMax) {
        try {
            return permits.tryAcquire(waitMax.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server stops
            return false;
        }
    }

    private static final class Queue {

        private final Semaphore places; // of those who hash and of those who wait
        private final Semaphore permits;

        Queue(int atOnce, int waitingMax) {
            places = new Semaphore(atOnce + waitingMax);
            permits = new Semaphore(atOnce, true);
        }

        Permit enter(Duration waitMax) {
            if (!places.tryAcquire()) {
                throw TooManyAttempts.until(waitMax);
            }
            if (!isAdmitted(permits, waitMax)) {
                places.release();
                throw TooManyAttempts.until(waitMax);
            }
            return () -> {
                permits.release();
                places.release();
            };
        }
    }
}
