package org.camerata.recording;

/** Why footage that was there is not there any more. */
public enum RemovalReason {
    /** Somebody deleted it. */
    USER,
    /** It was as old as footage of its camera may become. */
    RETENTION,
    /** Its file was begun while the camera was not to be recorded. */
    NOT_WANTED,
    /** Its file was found without a single frame, although it had been open for a while. */
    EMPTY
}
