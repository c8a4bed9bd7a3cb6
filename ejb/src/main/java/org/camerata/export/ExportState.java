package org.camerata.export;

/** How far an export is. */
public enum ExportState {
    /** Its turn has not come. */
    WAITING,
    /** It is being made. */
    RUNNING,
    /** Its file can be downloaded. */
    READY,
    /** It could not be made; a sentence says why. */
    FAILED,
    /** Its file was removed because its time was over. */
    EXPIRED;

    /** Whether nothing more happens by itself but that it goes. */
    public boolean isFinished() {
        return this != WAITING && this != RUNNING;
    }
}
