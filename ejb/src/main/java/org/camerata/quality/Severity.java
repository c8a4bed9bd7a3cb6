package org.camerata.quality;

/** How much a trouble hurts. */
public enum Severity {
    /** Worth knowing. */
    INFO,
    /** Works, but worse than it could. */
    WARNING,
    /** What the camera is for does not work. */
    CRITICAL
}
