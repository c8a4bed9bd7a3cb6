package org.camerata.audit;

/** How an action ended: done, not allowed, or allowed and failed. */
public enum Outcome {
    DONE,
    REFUSED,
    FAILED
}
