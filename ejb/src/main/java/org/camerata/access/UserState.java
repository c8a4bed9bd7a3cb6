package org.camerata.access;

/** Whether a person may come in. */
public enum UserState {
    ACTIVE,

    /**
     * Held until an administrator looks: by an administrator, or by itself where somebody had the
     * right password and kept failing at the second factor.
     */
    LOCKED,

    /** Gone for good or for long. */
    DISABLED
}
