package org.camerata.timeline;

/**
 * Why there is no footage. Where several hold at once, the one that stands first here is told: what
 * one may not know, then what became of footage that was there, then what people decided, then what
 * failed here, then what the camera did.
 */
public enum GapReason {
    /** The caller may not know. */
    HIDDEN(false),
    /** There was no such camera yet. */
    NOT_YET(false),
    /** Footage was there, and was deleted. */
    DELETED(true),
    /** Footage was there, and its file is gone, cut off or cannot be read. */
    DAMAGED(true),
    /** Recording was switched off, or the schedule left it out. */
    RECORDING_OFF(false),
    /** The camera was deactivated or removed. */
    DEACTIVATED(false),
    /** This server or its media core was not running. */
    SERVER_DOWN(true),
    /** The volume was full. */
    NO_ROOM(true),
    /** The camera tried to publish, and was kept out. */
    REFUSED(true),
    /** The camera did not publish. */
    OFFLINE(true),
    /** The camera was connected, and sent nothing that can be recorded. */
    NO_MEDIA(true),
    /** The stream had begun, or recording was just switched on: the first key frame was awaited. */
    STARTING(true),
    /** Nobody wrote down why. That is a fault of this software. */
    UNEXPLAINED(true);

    private final boolean expected;

    GapReason(boolean expected) {
        this.expected = expected;
    }

    /** Whether there should have been footage, so that its absence counts in a report. */
    public boolean isExpected() {
        return expected;
    }
}
