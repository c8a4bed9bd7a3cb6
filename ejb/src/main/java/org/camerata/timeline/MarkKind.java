package org.camerata.timeline;

/** What happened at a mark of a timeline. */
public enum MarkKind {
    /** The camera began to publish; to when it stopped. */
    SESSION,
    /** Something was wrong with its stream. */
    TROUBLE,
    /** Somebody wants to find it again. */
    BOOKMARK,
    /** The file of this footage is not what it was when it was finished. */
    ALTERED
}
