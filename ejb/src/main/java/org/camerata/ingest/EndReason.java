package org.camerata.ingest;

/** Why a session ended. */
public enum EndReason {
    /** The publisher closed its connection, or nginx did. */
    LEFT,
    /** The same stream came back before its old connection was known to be dead. */
    REPLACED,
    /** Its camera was deactivated. */
    DEACTIVATED,
    /** Its camera was removed. */
    REMOVED,
    /** nginx no longer knew of it: it was killed, or its callback was lost. */
    LOST,
    /** Somebody disconnected it by hand. */
    DISCONNECTED,
    /** The key that it came in with is worthless by now. */
    KEY_RETIRED,
    /** Its address is no longer among those that its camera may publish from. */
    NOT_ALLOWED
}
