package org.camerata.event;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** Which events of a topic are kept. Written by one thread at a time, asked by any. */
class KeptTopic {

    private final int countMax;
    private final Queue<Long> ids = new ArrayDeque<>();
    private volatile long forgotten; // id of the last event that is not kept any more

    /**
     * @param start before which nothing is known
     */
    KeptTopic(Topic topic, long start) {
        countMax = topic.keptCountMax();
        forgotten = start;
    }

    /** Another is kept; answers the one that must go, which counts as forgotten from now on. */
    Optional<Long> add(long id) {
        ids.add(id);
        if (ids.size() <= countMax) {
            return Optional.empty();
        }
        forgotten = ids.remove();
        return Optional.of(forgotten);
    }

    /** Whether every event behind the place is kept still. */
    boolean isWhole(long place) {
        return place >= forgotten;
    }
}
