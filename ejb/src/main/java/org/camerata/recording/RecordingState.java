package org.camerata.recording;

/** Where a segment stands in its life. */
public enum RecordingState {
    /** nginx writes it. */
    OPEN,
    /** Whole, flushed to disk, playable. */
    COMPLETE,
    /** Its file was not there when it was looked for. Somebody has to know. */
    MISSING,
    /** Being deleted; hidden from everybody. */
    GARBAGE
}
