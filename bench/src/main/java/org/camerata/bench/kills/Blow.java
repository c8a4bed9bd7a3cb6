package org.camerata.bench.kills;

/** What can happen to a stack and to its cameras. */
enum Blow {
    CORE_KILLED(3),
    /** The master alone: its worker lives on, with the port and all streams. */
    CORE_ORPHANED(1),
    /** The worker alone: its master starts another. */
    CORE_WORKER_KILLED(2),
    CORE_ENDED(1),
    LIBERTY_KILLED(3),
    LIBERTY_ENDED(1),
    DATABASE_KILLED(3),
    DATABASE_ENDED(1),
    EDGE_KILLED(1),
    EDGE_ENDED(1),
    /** Its connection is reset; it comes back. */
    CAMERA_CUT(5),
    /** It falls silent with its connection open, and comes back some seconds later. */
    CAMERA_FROZEN(3);

    private final int weight;

    /**
     * @param weight how often it happens, compared with others
     */
    Blow(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }
}
