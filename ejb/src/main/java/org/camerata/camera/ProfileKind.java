package org.camerata.camera;

/** Which of a camera's streams. */
public enum ProfileKind {
    /** The full picture; it is what is recorded. */
    MAIN,
    /** A small picture for walls and lists; never recorded. */
    SUB
}
