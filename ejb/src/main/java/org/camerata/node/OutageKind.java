package org.camerata.node;

/** Which part of a node was at fault while it could not record. */
public enum OutageKind {
    /** This server was not running; nginx may have been, and records by itself. */
    SERVER,
    /** nginx was not running. */
    MEDIA_CORE,
    /** The volume was nearly full, so all recorders were stopped. */
    NO_ROOM
}
