package org.camerata.export;

import java.io.IOException;

/** A recording is not what its index says, or is gone. */
final class UnreadableFootage extends IOException {

    private static final long serialVersionUID = 1L;

    private final long recordingId;

    UnreadableFootage(long recordingId, Exception cause) {
        super("recording " + recordingId, cause);
        this.recordingId = recordingId;
    }

    long recordingId() {
        return recordingId;
    }
}
