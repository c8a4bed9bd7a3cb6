package org.camerata.ingest;

/** Why a session ended. */
public enum EndReason {
    /** The publisher closed its connection, or nginx did. */
    LEFT,
    /** The same camera came back before its old connection was known to be dead. */
    REPLACED,
    DEACTIVATED,
    REMOVED,
    /** nginx no longer knew of it: it was killed, or its callback was lost. */
    LOST
}
